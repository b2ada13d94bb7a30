using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;

namespace Analytics.Tests.Simulation;

public sealed class UnitChangeTests
{
    private static readonly SimulationPlan City = new() { Under = "6301", FromYear = 2015, ToYear = 2024, Seed = 5, Departments = 1, MergerRate = 0.15, AmendmentRate = 0 };
    private static readonly IReadOnlyList<SimulatedReport> Reports = [.. Simulator.Reports(City)];
    private static readonly IReadOnlyList<UnitChange> Changes = [.. Simulator.Changes(City)];

    [Fact]
    public void A_renamed_county_and_all_below_it_bear_the_former_name_until_its_year()
    {
        var renamed = Assert.Single(Changes, change => change.Kind == "renamed");
        Assert.Equal(("630106", "湟中县", "湟中区"), (renamed.Jurisdiction, renamed.Former, renamed.Name));

        var own = Reports.Where(report => report.Unit.Code == "630106").ToList();
        Assert.All(own, report => Assert.Contains(report.Year < renamed.FromYear ? "湟中县人民政府" : "湟中区人民政府", report.Truth.Title, StringComparison.Ordinal));
        Assert.All(
            Reports.Where(report => report.Unit.Code.StartsWith("630106", StringComparison.Ordinal)),
            report => Assert.DoesNotContain(report.Year < renamed.FromYear ? "湟中区" : "湟中县", report.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_a_unit_is_called_the_reader_finds_its_code_and_the_truth_names_it_as_the_reader_does()
    {
        foreach (var report in Reports)
        {
            var unit = ReportImporter.Read(report.FileName, report.Bytes).Single().Unit;
            Assert.Equal(report.Truth.Unit! with { How = "" }, unit! with { How = "" });
        }
    }

    [Fact]
    public void A_township_that_was_taken_in_files_no_more_and_its_neighbour_reports_its_work()
    {
        var mergers = Changes.Where(change => change.Kind == "merged").ToList();
        Assert.True(mergers.Count > 3, "Too few mergers to mean anything.");
        var apart = Simulator.Reports(City with { MergerRate = 0 }).ToDictionary(report => (report.Unit.Code, report.Year), report => report.Truth);
        var compared = 0;
        foreach (var merger in mergers)
        {
            Assert.DoesNotContain(Reports, report => report.Unit.Code == merger.Jurisdiction && report.Year >= merger.FromYear);
            foreach (var into in Reports.Where(report => report.Unit.Code == merger.Into && report.Year is >= 2019 && report.Year >= merger.FromYear))
            {
                if (apart.TryGetValue((merger.Jurisdiction, into.Year), out var gone) && apart.TryGetValue((merger.Into!, into.Year), out var alone))
                {
                    Assert.Equal(Received(gone) + Received(alone), Received(into.Truth));
                    compared++;
                }
            }
        }

        Assert.True(compared > 3, "Too few years to mean anything.");
    }

    [Fact]
    public void A_governments_sum_is_the_same_whoever_reports_the_work()
    {
        static Dictionary<(string, int), long> Sums(IEnumerable<SimulatedReport> reports) =>
            reports.Where(report => report.Unit.IsConsolidated && report.Year >= 2019).ToDictionary(report => (report.Unit.Code, report.Year), report => Received(report.Truth));

        Assert.Equal(Sums(Simulator.Reports(City with { MergerRate = 0 })), Sums(Reports));
    }

    [Fact]
    public void Where_nobody_may_miss_a_year_nobody_is_taken_in() =>
        Assert.DoesNotContain(Simulator.Changes(City with { Gaps = false }), change => change.Kind == "merged");

    private static long Received(Report report) => (long)(report.Find(Form.Get("received.new"), Applicant.Total)!.Value.Value ?? 0);
}
