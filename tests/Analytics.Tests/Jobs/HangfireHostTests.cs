#if HANGFIRE
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Core.Words;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Jobs.Scheduling;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Web;
using Analytics.Web.Scheduling;
using Hangfire;
using Hangfire.Storage;
#endif

namespace Analytics.Tests.Jobs;

/// <summary>The full set's scheduler, on its in-memory storage.</summary>
public sealed class HangfireHostTests
#if HANGFIRE
    : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempWarehouse temp = new(TimeProvider.System);
    private readonly HangfireHost host;
    private readonly ConcurrentQueue<string> ran = new();

    public HangfireHostTests() => host = new HangfireHost(temp.Warehouse, new SiteSettings());

    [Fact]
    public async Task Recurring_jobs_are_added_changed_and_removed_as_the_list_says()
    {
        await InstallAsync(("one", "every 5 minutes"), ("two", "daily 06:30"), ("gone", "daily 01:00"));
        await host.StopAsync(CancellationToken.None);

        await InstallAsync(("one", "weekly monday 07:00"), ("two", "daily 06:30"));

        Assert.Equal([("one", "0 23 * * 0"), ("two", "30 22 * * *")], Recurring());
    }

    [Fact]
    public async Task A_job_runs_when_it_is_triggered()
    {
        await InstallAsync(("one", "daily 06:30"));

        new RecurringJobManager(host.Storage).Trigger("one");

        await UntilAsync(() => ran.Contains("one"));
    }

    [Fact]
    public async Task The_server_goes_on_after_its_first_job()
    {
        await InstallAsync(("one", "daily 06:30"), ("two", "daily 06:30"));

        new RecurringJobManager(host.Storage).Trigger("one");
        await UntilAsync(() => host.Storage.GetMonitoringApi().GetStatistics().Succeeded == 1);
        new RecurringJobManager(host.Storage).Trigger("two");

        await UntilAsync(() => host.Storage.GetMonitoringApi().GetStatistics().Succeeded == 2);
        Assert.Equal(["one", "two"], ran);
    }

    [Fact]
    public async Task A_run_that_failed_is_put_off_for_another_try()
    {
        await InstallAsync(false, ("one", "daily 06:30"));

        new RecurringJobManager(host.Storage).Trigger("one");

        await UntilAsync(() => host.Storage.GetMonitoringApi().GetStatistics().Scheduled == 1);
        Assert.Equal(["one"], ran);
    }

    [Fact]
    public async Task A_job_that_no_longer_stands_in_the_list_does_nothing()
    {
        await InstallAsync(("one", "daily 06:30"));

        await host.RunAsync("an-older-job", CancellationToken.None);

        Assert.Empty(ran);
    }

    [Fact]
    public async Task A_schedule_that_no_cron_text_can_say_runs_when_it_is_due_and_not_before()
    {
        var job = JobRunner.Find("refresh-obligations")!;
        var runner = new JobRunner(temp.Warehouse, new JobSettings(), TimeProvider.System);
        await host.InstallAsync([new ScheduledJob(job, Schedule.EveryMinutes(1439))], async (due, stop) =>
        {
            ran.Enqueue(due.Id);
            return await runner.RunAsync(due, stop) is not null;
        }, CancellationToken.None);

        await host.RunWhenDueAsync(job.Id, CancellationToken.None);
        await host.RunWhenDueAsync(job.Id, CancellationToken.None);

        Assert.Equal([job.Id], ran);
    }

    [Fact]
    public async Task Every_file_of_a_batch_is_a_background_job_and_is_imported_once()
    {
        await InstallAsync();
        var files = Enumerable.Range(0, 40).Select(i => new FileToImport($"{i}.txt", null, Encoding.UTF8.GetBytes($"not a report, number {i}"))).ToList();
        temp.Warehouse.Queue.Add(temp.Warehouse.Imports.Begin(new ImportRequest("a batch", "test")), files);

        Assert.True(host.Spread(temp.Warehouse.Queue.State().Waiting));
        host.Spread(temp.Warehouse.Queue.State().Waiting);

        await UntilAsync(() => temp.Warehouse.Queue.State() is { Waiting: 0, InHand: 0 });
        Assert.Equal(40, temp.Warehouse.Imports.SetAsideFiles().Count);
        await UntilAsync(() => host.Storage.GetMonitoringApi().EnqueuedCount("documents") == 0);
        // The last job leaves the queue before it is counted as done.
        await UntilAsync(() => host.Storage.GetMonitoringApi().GetStatistics().Succeeded >= 40);
        Assert.InRange(host.Storage.GetMonitoringApi().GetStatistics().Succeeded, 40, 44);
    }

    [SkippableFact]
    public async Task A_store_on_a_server_that_cannot_be_used_is_told_with_the_key_before_anything_starts()
    {
        using var database = SqlServerDatabase.Create();
        Skip.If(database is null, SqlServerDatabase.NotConfigured);
        using var warehouse = Warehouse.Open($"sqlserver:{database!.ConnectionString}");
        await using var site = Site.Build(new SiteSettings { Urls = "http://127.0.0.1:0" }, warehouse, TimeProvider.System, jobs: new JobSettings());

        // SQL Server itself makes the tables; a server that only speaks its protocol cannot.
        if (Record.Exception(site.CheckScheduler) is { } failure)
        {
            Assert.Contains("Scheduler:Storage=memory", Assert.IsType<WarehouseException>(failure).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("every 2 minutes", "*/2 * * * *")]
    [InlineData("every 60 minutes", "*/60 * * * *")]
    [InlineData("every 360 minutes", "0 4,10,16,22 * * *")]
    [InlineData("every 1440 minutes", "0 16 * * *")]
    [InlineData("every 7 minutes", null)]
    [InlineData("daily 00:05", "5 16 * * *")]
    [InlineData("daily 12:00", "0 4 * * *")]
    [InlineData("weekly monday 06:00", "0 22 * * 0")]
    [InlineData("weekly sunday 03:30", "30 19 * * 6")]
    public void Shanghai_schedules_become_cron_texts_in_universal_time(string written, string? cron) =>
        Assert.Equal(cron, HangfireHost.CronOf(Schedule.Parse(written)!));

    [Fact]
    public void Every_cron_text_names_the_moments_that_the_schedule_names()
    {
        var from = new DateTimeOffset(2026, 1, 24, 15, 58, 0, TimeSpan.Zero);
        foreach (var schedule in JobRunner.Jobs.Select(job => job.Schedule).Append(Schedule.EveryMinutes(20)).Append(Schedule.EveryMinutes(480)).Append(Schedule.WeeklyOn(DayOfWeek.Thursday, 7, 59)))
        {
            var cron = HangfireHost.CronOf(schedule)!.Split(' ');
            var due = schedule.NextAfter(from);
            for (var moment = from.AddMinutes(1); moment < from.AddDays(15); moment = moment.AddMinutes(1))
            {
                var isNamed = Names(cron[0], moment.Minute) && Names(cron[1], moment.Hour) && Names(cron[4], (int)moment.DayOfWeek);
                Assert.True(isNamed == (moment == due), $"{schedule.Written} and {string.Join(' ', cron)} differ at {moment:u}.");
                due = moment == due ? schedule.NextAfter(moment) : due;
            }
        }
    }

    public void Dispose()
    {
        host.Dispose();
        temp.Dispose();
    }

    // One field of a cron text: all, every n, or a list.
    private static bool Names(string field, int value) =>
        field == "*" || (field.StartsWith("*/", StringComparison.Ordinal) ? value % int.Parse(field[2..], CultureInfo.InvariantCulture) == 0 : field.Split(',').Contains(value.ToString(CultureInfo.InvariantCulture)));

    private Task InstallAsync(params (string Id, string Schedule)[] jobs) => InstallAsync(true, jobs);

    private Task InstallAsync(bool outcome, params (string Id, string Schedule)[] jobs) => host.InstallAsync(
        [.. jobs.Select(job => new ScheduledJob(new Named(job.Id), Schedule.Parse(job.Schedule)!))],
        (job, _) =>
        {
            ran.Enqueue(job.Id);
            return Task.FromResult(outcome);
        },
        CancellationToken.None);

    private IEnumerable<(string, string)> Recurring()
    {
        using var connection = host.Storage.GetConnection();
        return [.. connection.GetRecurringJobs().OrderBy(job => job.Id, StringComparer.Ordinal).Select(job => (job.Id, job.Cron))];
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        var until = DateTimeOffset.UtcNow + Patience;
        while (!isSo())
        {
            Assert.True(DateTimeOffset.UtcNow < until, $"It did not come to that; the storage holds {JsonSerializer.Serialize(host.Storage.GetMonitoringApi().GetStatistics())}, and {string.Join(", ", ran)} ran.");
            await Task.Delay(50);
        }
    }

    private sealed class Named(string id) : Job
    {
        public override string Id => id;

        public override Schedule Schedule => Schedule.EveryMinutes(2);

        public override Text Title => new(id, id);

        public override Text Purpose => new(id, id);

        public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken) => Task.FromResult(new JobOutcome(new Text("", "")));
    }
}
#else
{
    [Fact(Skip = "Hangfire comes with the full package set: build with -p:PackageSet=full or -p:UseHangfire=true.")]
    public void Recurring_jobs_are_added_changed_and_removed_as_the_list_says() => Assert.Fail("Only the full set has this scheduler.");
}
#endif
