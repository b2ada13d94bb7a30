using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>Runs the rule book over the versions in force of a place, each report with all that stands beside it, and keeps what it finds.</summary>
/// <remarks>The import judges a report beside the unit's own years; this run adds the filing, the sums of the units and similar texts. It can run twice with the same result: what is found again is not written again, and people's verdicts stay.</remarks>
public sealed class CorpusCheck(Warehouse warehouse)
{
    /// <summary>Checks every report of a place (null is the whole warehouse) and year (null is all), and stores what changed.</summary>
    public CorpusSummary Run(string? under, int? year, CancellationToken cancellationToken = default)
    {
        var rules = RuleBook.Checks.Select(check => check.Id).ToHashSet(StringComparer.Ordinal);
        var (reports, changed) = (0, 0);
        foreach (var judged in Judge(under, year, RuleBook.Checks, cancellationToken))
        {
            reports++;
            changed += warehouse.Findings.Replace(judged.Unit, judged.Year, judged.Version, rules, judged.Findings) ?? 0;
        }

        return new CorpusSummary(reports, changed);
    }

    /// <summary>What some checks would say today, without keeping it.</summary>
    public IEnumerable<JudgedReport> Judge(string? under, int? year, IReadOnlyList<Check> checks, CancellationToken cancellationToken = default)
    {
        var all = warehouse.Findings.Checkable(under);
        var similar = checks.Any(ReadsOtherNarratives) ? SimilarNarratives.Of(warehouse, all, year, cancellationToken) : SimilarNarratives.None;
        return Judge(all, one => year is null || one == year, checks, similar, cancellationToken);
    }

    private IEnumerable<JudgedReport> Judge(
        IReadOnlyList<Checkable> all, Func<int, bool> isAsked, IReadOnlyList<Check> checks, SimilarNarratives similar, CancellationToken cancellationToken)
    {
        Check[] asked = [.. checks];
        foreach (var unit in all.GroupBy(version => version.JurisdictionCode))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A check looks back as far as three years and one ahead.
            var years = unit.Where(version => Enumerable.Range(version.ReportYear - 1, 5).Any(isAsked))
                .ToDictionary(version => version.ReportYear, version => warehouse.Versions.Report(unit.Key, version.ReportYear, version.VersionNumber)!);
            foreach (var version in unit.Where(version => isAsked(version.ReportYear)))
            {
                yield return new JudgedReport(unit.Key, version.Name, version.ReportYear, version.VersionNumber, RuleBook.Run(Subject(version, years, similar), asked));
            }
        }
    }

    private CheckSubject Subject(Checkable version, Dictionary<int, Report> years, SimilarNarratives similar)
    {
        var year = version.ReportYear;
        return YearsBeside.Subject(years[year], back => years.GetValueOrDefault(year - back)) with
        {
            Next = years.GetValueOrDefault(year + 1),
            Filing = FilingOf(version),
            AcceptedBefore = version.AcceptedBefore is { } accepted ? warehouse.Versions.Report(version.JurisdictionCode, year, accepted) : null,
            PublishedCopy = version.PublishedCopy is { } copy ? warehouse.Publications.Report(version.JurisdictionCode, year, copy) : null,
            Addends = version.RoleCode == "consolidated" ? AddendTotals.Of(warehouse, version.JurisdictionCode, year) : null,
            SimilarTexts = similar.To(version.JurisdictionCode, year),
        };
    }

    private static bool ReadsOtherNarratives(Check check) => check.Id.StartsWith("narrative-not-", StringComparison.Ordinal);

    private static Core.Checks.Filing.FilingFacts FilingOf(Checkable version) =>
        new(Instants.Day(version.ExtendedTo) ?? Instants.Day(version.FilingDueOn), Instants.Day(version.FirstReceivedOn))
        {
            RoundDueOn = version.CorrectionRounds > 0 ? Instants.Day(version.CorrectionDueOn) : null,
            VersionReceivedOn = Instants.Day(version.ReceivedOn),
        };
}

/// <summary>What checks say of one report.</summary>
public sealed record JudgedReport(string Unit, string Name, int Year, int Version, IReadOnlyList<Finding> Findings);

/// <summary>How many reports were checked, and how many findings came or went.</summary>
public sealed record CorpusSummary(int Reports, int Changed);
