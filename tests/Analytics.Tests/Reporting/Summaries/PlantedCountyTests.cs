using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Reporting.Summaries;

/// <summary>A simulated county of six years, read from its files as any other: the summary finds what was planted in it, and accuses nobody else.</summary>
public sealed class PlantedCountyTests : IDisposable
{
    private readonly TempWarehouse temp = new(TestClock.On(2025, 4, 1));

    public void Dispose() => temp.Dispose();

    [Fact]
    public void The_town_that_doubled_the_one_that_never_files_and_the_wrong_total_are_named_and_no_other()
    {
        var warehouse = temp.Warehouse;
        warehouse.Roster.Init(PlantedCounty.Code, PlantedCounty.Plan.FromYear, PlantedCounty.Year);
        var before = new Dictionary<string, Report>();
        foreach (var year in Simulator.Reports(PlantedCounty.Plan with { Layouts = ["tab-rows"] }).GroupBy(report => report.Year))
        {
            var filings = new List<Filing>();
            foreach (var simulated in year)
            {
                var report = Assert.Single(ReportImporter.Read(simulated.FileName, simulated.Bytes));
                var previous = before.GetValueOrDefault(report.Unit!.Code);
                filings.Add(new Filing(report, simulated.Bytes) { Findings = RuleBook.Run(new CheckSubject(report) { Previous = previous }), ReceivedOn = simulated.ReceivedOn, Accept = true });
                before[report.Unit.Code] = report;
            }

            warehouse.Loader.Load(filings);
            warehouse.Roster.Close(PlantedCounty.Code, year.Key);
        }

        var summary = YearlySummary.Of(warehouse, PlantedCounty.Code, PlantedCounty.Year);
        var sentences = summary.Blocks.OfType<SentenceBlock>().ToList();
        string Name(string code) => warehouse.Units.Get(code).Name;
        string[] Named(string start) => [.. sentences.Where(one => one.Id.StartsWith(start, StringComparison.Ordinal)).Select(one => one.Id.Split(':')[^1]).Distinct()];

        Assert.Equal([PlantedCounty.Doubled], Named("change:"));
        Assert.Equal([PlantedCounty.NeverFiles], Named("missing:"));
        Assert.Contains($"{Name(PlantedCounty.NeverFiles)}2019年至2024年连续6年", sentences.Single(one => one.Id == $"missing:{PlantedCounty.NeverFiles}").Text, StringComparison.Ordinal);
        var errors = summary.Blocks.OfType<TableBlock>().Single(table => table.Title.StartsWith("表4", StringComparison.Ordinal)).Grid.Rows.Skip(1).Select(row => row[0].Text).Distinct();

        // The government's own report adds the wrong total up with the others, and says so itself.
        Assert.Equal([Name(PlantedCounty.WrongTotal)], errors.Where(name => name != Name(PlantedCounty.Code)));
    }
}
