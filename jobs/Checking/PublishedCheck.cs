using Analytics.Core.Checks;
using Analytics.Core.Checks.Filing;
using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>Holds published copies beside what was filed as soon as either of the two comes in; the nightly run does the same for all.</summary>
internal sealed class PublishedCheck(Warehouse warehouse)
{
    private static readonly Check[] Agrees = [new PublishedCopyAgrees()];

    private static readonly HashSet<string> Rules = [.. Agrees.Select(check => check.Id)];

    /// <summary>Judges those of some reports of which a copy is at hand.</summary>
    public void Run(IEnumerable<(string Unit, int Year)> reports)
    {
        var copies = warehouse.Publications.AtHand();
        foreach (var (unit, year) in copies.Count == 0 ? [] : reports.Where(copies.Contains).Distinct().ToList())
        {
            if (warehouse.Versions.InForce(unit, year) is { } version && warehouse.Versions.Report(unit, year, version) is { } filed)
            {
                warehouse.Findings.Replace(unit, year, version, Rules, RuleBook.Run(new CheckSubject(filed) { PublishedCopy = warehouse.Publications.Report(unit, year) }, Agrees));
            }
        }
    }
}
