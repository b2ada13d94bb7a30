using Analytics.Core.Checks.Similarity;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>Which narratives of a place are nearly the same, with the passages, ready to be looked up a report.</summary>
internal sealed class SimilarNarratives
{
    public static readonly SimilarNarratives None = new();

    private readonly Dictionary<(string, int), List<SimilarText>> found = [];

    /// <summary>Compares all reports of the place; passages are looked for in the asked year only, since each costs two readings.</summary>
    public static SimilarNarratives Of(Warehouse warehouse, IReadOnlyList<Checkable> versions, int? year, CancellationToken cancellationToken)
    {
        var finder = new SimilarTextFinder();
        var known = versions.ToDictionary(version => (version.JurisdictionCode, version.ReportYear));
        foreach (var version in versions.Where(version => year is null || Math.Abs(version.ReportYear - year.Value) <= 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TextOf(warehouse, version) is { Length: > 0 } text)
            {
                finder.Add(version.JurisdictionCode, version.ReportYear, text, Passages.NamesOf(version.JurisdictionCode, version.Name));
            }
        }

        var similar = new SimilarNarratives();
        foreach (var pair in finder.Pairs().Where(pair => year is null || pair.Year == year))
        {
            var (one, other) = (known[(pair.Unit, pair.Year)], known[(pair.OtherUnit, pair.OtherYear)]);
            var passages = Passages.Of(
                TextOf(warehouse, one)!, TextOf(warehouse, other)!, Passages.NamesOf(one.JurisdictionCode, one.Name), Passages.NamesOf(other.JurisdictionCode, other.Name));
            if (!similar.found.TryGetValue((pair.Unit, pair.Year), out var list))
            {
                similar.found[(pair.Unit, pair.Year)] = list = [];
            }

            list.Add(new SimilarText(pair.OtherUnit, other.Name, pair.OtherYear, pair.Percent, passages));
        }

        return similar;
    }

    public IReadOnlyList<SimilarText> To(string unit, int year) => found.GetValueOrDefault((unit, year)) ?? [];

    private static string? TextOf(Warehouse warehouse, Checkable version) =>
        warehouse.Versions.Report(version.JurisdictionCode, version.ReportYear, version.VersionNumber) is { } report ? TextOf(report) : null;

    // What a body writes itself: the general account, problems and improvements, other matters.
    private static string TextOf(Report report) => string.Join('\n', report.Sections.Where(section => section.Number is 1 or 5 or 6).Select(section => section.Text));
}
