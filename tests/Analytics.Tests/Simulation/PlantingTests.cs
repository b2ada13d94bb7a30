using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Simulation;

namespace Analytics.Tests.Simulation;

public sealed class PlantingTests
{
    private static readonly SimulationPlan City = new() { Under = "6301", FromYear = 2019, ToYear = 2024, Seed = 11, Departments = 3, AmendmentRate = 0 };

    [Fact]
    public void Every_planted_error_is_found_by_its_rule_and_each_kind_turns_up()
    {
        var reports = Simulator.Reports(City with { ErrorRate = 0.3 }).ToDictionary(r => (r.Unit.Code, r.Year));
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in reports.Values.Where(r => r.Planted.Count > 0))
        {
            var findings = RuleBook.Run(Subject(reports, report));
            foreach (var planted in report.Planted)
            {
                // A year's gap leaves nothing to compare with.
                if (planted.Rule is "carried-out-equals-next-carried-in" or "in-force-identity"
                    && (!reports.TryGetValue((report.Unit.Code, report.Year - 1), out var before) || before.Planted.Count > 0 || before.Truth.Cells.Any(c => c.Kind != CellKind.Number)))
                {
                    continue;
                }

                rules.Add(planted.Rule);
                Assert.True(
                    findings.Any(f => f.Rule == planted.Rule && f.Outcome == Outcome.Fail),
                    $"{report.FileName}: {planted.Rule} ({planted.What}) was not found among {string.Join(", ", findings.Select(f => f.Rule))}.");
            }
        }

        Assert.Equal(11, rules.Count);
    }

    [Fact]
    public void A_report_without_a_planted_error_breaks_no_identity()
    {
        var reports = Simulator.Reports(City with { WrongFormRate = 0 }).ToDictionary(r => (r.Unit.Code, r.Year));
        var broken = reports.Values
            .SelectMany(report => RuleBook.Run(Subject(reports, report)).Select(finding => (report.FileName, finding)))
            .Where(found => found.finding is { Outcome: Outcome.Fail, Severity: Severity.Error })
            .Select(found => $"{found.FileName}: {found.finding.Rule} {found.finding.Message.Zh}")
            .ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)));
    }

    private static CheckSubject Subject(Dictionary<(string, int), SimulatedReport> reports, SimulatedReport report) => new(report.Truth)
    {
        Previous = reports.GetValueOrDefault((report.Unit.Code, report.Year - 1))?.Truth,
        Next = reports.GetValueOrDefault((report.Unit.Code, report.Year + 1))?.Truth,
    };
}
