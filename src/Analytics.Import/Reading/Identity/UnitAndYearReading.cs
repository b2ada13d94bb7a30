using Analytics.Core.Divisions;
using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Identity;

/// <summary>Who filed, and for which year: from title, first sentences, signature, contact line and properties, in that order of trust.</summary>
public static class UnitAndYearReading
{
    private static readonly TitleReading Titles = new(IssuerParser.Default);

    private static readonly UnitResolver Resolver = new(IssuerParser.Default);

    /// <summary>The unit and the year of a document, with what a person should look at.</summary>
    public static UnitAndYear Read(Document document, ReportText text)
    {
        var titles = Titles.All(text);
        if (titles.Count == 0)
        {
            titles = FromProperties(document);
        }

        var title = Best(titles);
        if (TitleRun.In(text, titles) is { Count: > 0 } run)
        {
            var (own, asked) = YearReading.Among(text, run, titles);
            var listed = Resolver.Resolve(document, text, titles, own, own.Year);
            return new UnitAndYear(own.Text, listed.Issuer, listed.Unit, listed.Candidates, own.Year, [.. listed.Findings, .. asked]);
        }

        var (year, yearFindings) = YearReading.Read(text, titles, title, document.Name, document.Properties);
        var unit = Resolver.Resolve(document, text, titles, title, year);
        return new UnitAndYear(
            title?.Text,
            unit.Issuer,
            unit.Unit,
            unit.Candidates,
            year,
            [.. unit.Findings, .. yearFindings]);
    }

    // A saved page whose heading was lost still has its <title>; a Word file its title property.
    private static IReadOnlyList<PrintedTitle> FromProperties(Document document) =>
    [
        .. document.Properties.Values.Where(value => value.Contains("公开", StringComparison.Ordinal) || value.Contains("公開", StringComparison.Ordinal))
            .SelectMany(value => Titles.All(new ReportText(value))).Select(title => title with { IsProperty = true, Line = 0 }),
    ];

    /// <summary>True where a line is a title of its own, with a name or a year: where another report may begin.</summary>
    public static bool IsTitleLine(ReportText text, int line) => Titles.On(text, line) is { IsOwnLine: true };

    /// <summary>The title that says most; of equals the first.</summary>
    private static PrintedTitle? Best(IReadOnlyList<PrintedTitle> titles) => titles.MaxBy(title => title.Rank);
}

/// <summary>What was read of a report's title.</summary>
public sealed record UnitAndYear(
    string? Title, string? Issuer, UnitMatch? Unit, IReadOnlyList<UnitMatch> Candidates, int? Year, IReadOnlyList<Finding> Findings);
