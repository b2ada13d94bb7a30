using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Warehousing;

namespace Analytics.Jobs.Checking;

/// <summary>What a new or changed rule would change over the reports that are here, rule by rule, before anything is kept.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Severity">As the book has it.</param>
/// <param name="Before">Findings kept from the last run.</param>
/// <param name="After">Findings that it gives today.</param>
/// <param name="Appeared">New, or with other evidence.</param>
/// <param name="Disappeared">Gone, or with other evidence.</param>
/// <param name="Reopened">Of those gone, how many a person had judged.</param>
/// <param name="Reports">Reports that it fires on today.</param>
public sealed record RuleChange(string Rule, string Severity, int Before, int After, int Appeared, int Disappeared, int Reopened, int Reports)
{
    /// <summary>The change of every asked rule, those that change most first.</summary>
    public static IReadOnlyList<RuleChange> Of(Warehouse warehouse, string? under, int? year, IReadOnlyList<Check> checks)
    {
        var before = warehouse.Findings.Of(under, year).ToLookup(finding => finding.RuleCode, StringComparer.Ordinal);
        var after = new CorpusCheck(warehouse).Judge(under, year, checks)
            .SelectMany(report => report.Findings.Select(finding => (report.Unit, report.Year, Finding: finding))).ToLookup(row => row.Finding.Rule, StringComparer.Ordinal);
        return
        [
            .. checks.Select(check =>
            {
                var old = before[check.Id].GroupBy(f => (f.JurisdictionCode, f.ReportYear, f.Evidence)).ToDictionary(group => group.Key, group => group.First());
                var now = after[check.Id].Select(row => (row.Unit, row.Year, row.Finding.Evidence)).ToHashSet();
                var gone = old.Where(pair => !now.Contains(pair.Key)).ToList();
                return new RuleChange(
                    check.Id, check.Severity.Code(), old.Count, now.Count, now.Count(key => !old.ContainsKey(key)), gone.Count,
                    gone.Count(pair => pair.Value.VerdictCode is not null), now.Select(key => (key.Unit, key.Year)).Distinct().Count());
            }).OrderByDescending(change => change.Appeared + change.Disappeared).ThenBy(change => change.Rule, StringComparer.Ordinal),
        ];
    }
}
