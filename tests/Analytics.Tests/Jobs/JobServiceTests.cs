using Analytics.Core.Words;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Jobs.Scheduling;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Web.Scheduling;
using Microsoft.Extensions.Logging.Abstractions;

namespace Analytics.Tests.Jobs;

public sealed class JobServiceTests : IDisposable
{
    private readonly TestClock clock = TestClock.On(2026, 1, 20);
    private readonly TempWarehouse temp;

    public JobServiceTests() => temp = new TempWarehouse(clock);

    [Fact]
    public async Task What_was_missed_runs_once_when_the_program_wakes()
    {
        var runner = new JobRunner(temp.Warehouse, new JobSettings(), clock);
        await runner.RunAsync(JobRunner.Find("refresh-obligations")!, CancellationToken.None);
        clock.Pass(TimeSpan.FromDays(2));

        await RunServiceAsync(runner);
        await RunServiceAsync(runner);

        Assert.Equal(2, temp.Warehouse.JobRuns.Latest("refresh-obligations").Count);
    }

    [Fact]
    public async Task A_job_switched_off_in_the_settings_is_not_installed()
    {
        var host = new WrittenHost();
        var settings = new JobSettings { Schedules = new Dictionary<string, string> { ["prune-history"] = "off", ["import-inbox"] = "every 7 minutes" } };
        await RunServiceAsync(new JobRunner(temp.Warehouse, settings, clock), host, settings);

        Assert.DoesNotContain(host.Installed, job => job.Job.Id == "prune-history");
        Assert.Equal("every 7 minutes", host.Installed.Single(job => job.Job.Id == "import-inbox").Schedule.Written);
    }

    [Fact]
    public async Task Quartz_calls_a_job_at_its_moment()
    {
        var called = new TaskCompletionSource();
        var host = new QuartzHost();
        await host.InstallAsync([new ScheduledJob(new Nothing(), new Soon())], (_, _) =>
        {
            called.TrySetResult();
            return Task.FromResult(true);
        }, CancellationToken.None);

        await called.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await host.StopAsync(CancellationToken.None);
    }

    public void Dispose() => temp.Dispose();

    private async Task RunServiceAsync(JobRunner runner, IJobHost? host = null, JobSettings? settings = null)
    {
        using var service = new JobService(host ?? new WrittenHost(), runner, settings ?? new JobSettings(), temp.Warehouse, NullLogger<JobService>.Instance);
        await service.StartAsync(CancellationToken.None);
        await service.ExecuteTask!;
        await service.StopAsync(CancellationToken.None);
    }

    private sealed class WrittenHost : IJobHost
    {
        public IReadOnlyList<ScheduledJob> Installed { get; private set; } = [];

        public Task InstallAsync(IReadOnlyList<ScheduledJob> jobs, Func<Job, CancellationToken, Task<bool>> run, CancellationToken cancellationToken)
        {
            Installed = jobs;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record Soon : Schedule
    {
        public override string Written => "soon";

        public override Text Words => new("马上", "soon");

        public override DateTimeOffset NextAfter(DateTimeOffset moment) => moment.AddMilliseconds(300);

        public override DateTimeOffset LastDue(DateTimeOffset moment) => moment;
    }

    private sealed class Nothing : Job
    {
        public override string Id => "nothing";

        public override Schedule Schedule => new Soon();

        public override Text Title => new("无", "nothing");

        public override Text Purpose => new("无", "nothing");

        public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken) => Task.FromResult(new JobOutcome(new Text("", "")));
    }
}
