using Analytics.Jobs.Importing;
using Analytics.Jobs.Running;
using Analytics.Jobs;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Faults;

/// <summary>The clock goes over a deadline, or over the end of a year, while files wait and jobs run.</summary>
public class ClockTests : IDisposable
{
    private readonly TestClock clock = new(At(2026, 1, 31, 23, 50));
    private readonly TempWarehouse temp;

    public ClockTests() : this(TestEngine.Sqlite)
    {
    }

    protected ClockTests(TestEngine engine) => temp = new TempWarehouse(clock, engine);

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public async Task A_file_that_arrived_before_midnight_and_was_read_after_it_is_on_time()
    {
        Store.Roster.Init("630106", 2025, 2025);
        var report = Report(2025);
        Enqueue(report);
        clock.Now = At(2026, 2, 1, 0, 10);

        await new QueueWorker(Store).RunAsync();

        var filed = Filed(report);
        Assert.Equal(("2026-01-31", 1), (filed.FirstReceivedOn, filed.IsOnTime));
    }

    [SkippableFact]
    public async Task A_file_set_aside_before_the_deadline_and_mended_after_it_keeps_its_day()
    {
        Store.Roster.Init("630106", 2025, 2025);
        var report = Report(2025);
        var nameless = System.Text.Encoding.UTF8.GetString(report.Bytes).Replace(report.Truth.Unit!.Name, "我单位", StringComparison.Ordinal)
            .Replace("湟中区", "", StringComparison.Ordinal).Replace("西宁市", "", StringComparison.Ordinal).Replace("青海省", "", StringComparison.Ordinal);
        Store.Queue.Add(Store.Imports.Begin(new ImportRequest("upload", "clerk")), [new FileToImport("年报.txt", null, System.Text.Encoding.UTF8.GetBytes(nameless))]);
        await new QueueWorker(Store).RunAsync();
        clock.Now = At(2026, 2, 3, 9, 0);

        var aside = Assert.Single(Store.Imports.SetAsideFiles());
        Assert.True(Store.Queue.Retry(aside.ImportItemId, Store.Imports.Begin(new ImportRequest("again", "clerk")), report.Unit.Code));
        await new QueueWorker(Store).RunAsync();

        Assert.Equal("2026-01-31", Filed(report).FirstReceivedOn);
    }

    [SkippableFact]
    public async Task The_first_minute_of_a_year_moves_last_years_report_into_its_season()
    {
        clock.Now = At(2025, 12, 31, 23, 59);
        Store.Roster.Init("630106", 2025, 2025);
        var report = Report(2025);
        Enqueue(report);
        await new QueueWorker(Store).RunAsync();
        var early = Filed(report);

        clock.Now = At(2026, 1, 1, 0, 1);
        Store.Obligations.Refresh();

        // Before the year is over nobody knows the season's day: the file came, its day is not that of a filing for a year still under way.
        Assert.Null(early.FirstReceivedOn);
        Assert.Equal(1, Store.Query<long>("SELECT COUNT(*) FROM ReportVersion AS v")[0]);
        Assert.Empty(Store.Query<string>("SELECT c.JurisdictionCode FROM CheckTwoTruthsAtOnce AS c"));
    }

    [SkippableFact]
    public async Task A_deadline_that_passes_while_the_machine_sleeps_is_seen_once_on_waking()
    {
        Store.Roster.Init("630106", 2025, 2025);
        var runner = new JobRunner(Store, new JobSettings(), clock);
        await runner.RunAsync(JobRunner.Find("refresh-obligations")!, CancellationToken.None);
        var before = States();
        clock.Now = At(2026, 4, 2, 7, 30);

        Assert.Contains(runner.Missed(), job => job.Id == "refresh-obligations");
        await runner.RunAsync(JobRunner.Find("refresh-obligations")!, CancellationToken.None);
        Assert.DoesNotContain(runner.Missed(), job => job.Id == "refresh-obligations");

        Assert.All(before, state => Assert.Equal("due", state));
        Assert.All(States(), state => Assert.Equal("unknown", state));
        Assert.Equal(0, Store.Obligations.Refresh());
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    private static SimulatedReport Report(int year) => Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = year, ToYear = year, Seed = 7, Gaps = false }).First(report => report.Unit.Code == "630106102");

    private void Enqueue(SimulatedReport report) => Store.Queue.Add(
        Store.Imports.Begin(new ImportRequest("upload", "clerk")), [new FileToImport(report.FileName, null, report.Bytes)]);

    private Expected Filed(SimulatedReport report) => Store.Obligations.Of("630106", report.Year).Single(expected => expected.JurisdictionCode == report.Unit.Code);

    private IReadOnlyList<string> States() => Store.Query<string>("SELECT o.StateCode FROM ObligationInForce AS o");
}
