using Analytics.Core.Checks;
using Analytics.Import;
using Analytics.Jobs.Checking;
using Analytics.Jobs.Importing;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs.Checking;

/// <summary>Findings across years are a matter of what is in force, not of the order in which it came.</summary>
public class YearsBesideTests
{
    private static readonly IReadOnlyList<SimulatedReport> Reports =
    [
        .. Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2017, ToYear = 2024, Seed = 12, ErrorRate = 0.4, AmendmentRate = 0 }).Where(report => report.Unit.Code.StartsWith("63010610", StringComparison.Ordinal)),
    ];

    private readonly TestClock clock = TestClock.On(2026, 8, 1);
    private readonly TestEngine engine;

    public YearsBesideTests() : this(TestEngine.Sqlite)
    {
    }

    protected YearsBesideTests(TestEngine engine) => this.engine = engine;

    [SkippableFact]
    public async Task They_are_the_same_whatever_came_first_and_in_whatever_portions()
    {
        var inOrder = await ImportedAsync([Reports]);
        var backwards = await ImportedAsync([.. Reports.Reverse().Select(report => (IReadOnlyList<SimulatedReport>)[report])]);
        var chance = new Random(5);
        var shuffled = await ImportedAsync([.. Reports.OrderBy(_ => chance.Next()).Chunk(7)]);

        Assert.Contains(Reports, report => report.Planted.Count > 0);
        Assert.Equal(inOrder, backwards);
        Assert.Equal(inOrder, shuffled);
    }

    [SkippableFact]
    public async Task What_a_program_left_that_died_after_its_load_is_judged_by_the_next()
    {
        var inOrder = await ImportedAsync([Reports]);
        using var temp = new TempWarehouse(clock, engine);
        foreach (var report in Reports.Reverse())
        {
            var read = ReportImporter.Read(report.FileName, report.Bytes).Single();
            temp.Warehouse.Loader.Load([new Filing(read, report.Bytes) { Findings = RuleBook.Run(new CheckSubject(read)) }]);
        }

        Assert.NotEqual(inOrder, FindingsOf(temp));
        Assert.Equal(Reports.Count, Marks(temp));
        clock.Pass(TimeSpan.FromMinutes(3));
        await new QueueWorker(temp.Warehouse).RunAsync();

        Assert.Equal(inOrder, FindingsOf(temp));
        Assert.Equal(0, Marks(temp));
    }

    [SkippableFact]
    public void What_a_living_program_has_marked_is_left_to_it()
    {
        using var temp = new TempWarehouse(clock, engine);
        temp.Warehouse.Loader.Load([.. ReportImporter.Read(Reports[0].FileName, Reports[0].Bytes).Select(read => new Filing(read, Reports[0].Bytes))]);

        Assert.Equal(0, new YearsBeside(temp.Warehouse).JudgeWhatIsLeft());
        Assert.Equal(1, Marks(temp));
    }

    [SkippableFact]
    public void A_judgement_made_beside_a_version_that_is_no_longer_in_force_is_not_kept()
    {
        using var temp = new TempWarehouse(clock, engine);
        var read = ReportImporter.Read(Reports[0].FileName, Reports[0].Bytes).Single();
        temp.Warehouse.Loader.Load([new Filing(read, Reports[0].Bytes)]);
        var (unit, year) = (read.Unit!.Code, read.Year!.Value);
        var rules = new HashSet<string>(["section-numbers"]);

        Assert.Null(temp.Warehouse.Findings.Replace(unit, year, 1, rules, [], new Dictionary<int, int> { [year] = 1, [year - 1] = 2 }));
        Assert.NotNull(temp.Warehouse.Findings.Replace(unit, year, 1, rules, [], new Dictionary<int, int> { [year] = 1, [year - 1] = 0 }));
    }

    private async Task<Fingerprint> ImportedAsync(IReadOnlyList<IReadOnlyList<SimulatedReport>> portions)
    {
        using var temp = new TempWarehouse(TestClock.On(2026, 8, 1), engine);
        foreach (var portion in portions)
        {
            temp.Warehouse.Queue.Add(
                temp.Warehouse.Imports.Begin(new ImportRequest("portion", "clerk")), [.. portion.Select(report => new FileToImport(report.FileName, null, report.Bytes))]);
            await new QueueWorker(temp.Warehouse).RunAsync();
        }

        Assert.Equal(0, Marks(temp));
        return FindingsOf(temp);
    }

    private static Fingerprint FindingsOf(TempWarehouse temp) => Fingerprint.Of(temp.Warehouse).Single(table => table.Table == "Finding");

    private static long Marks(TempWarehouse temp) => temp.Warehouse.Query<long>("SELECT COUNT(*) FROM WaitingCheck AS w")[0];
}
