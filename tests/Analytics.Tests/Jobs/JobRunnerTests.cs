using Analytics.Core.Words;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Jobs.Scheduling;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Jobs;

public class JobRunnerTests : IDisposable
{
    private readonly TestClock clock = TestClock.On(2026, 1, 20);
    private readonly TempWarehouse temp;

    public JobRunnerTests() : this(TestEngine.Sqlite)
    {
    }

    protected JobRunnerTests(TestEngine engine) => temp = new TempWarehouse(clock, engine);

    private Warehouse Store => temp.Warehouse;

    [SkippableFact]
    public async Task A_run_is_recorded_with_what_it_did_and_its_log()
    {
        var run = await Runner().RunAsync(new Told(context =>
        {
            context.Say(new Text("第一步", "step one"));
            return new JobOutcome(new Text("做了 3 件", "3 done"), 3, 1);
        }), CancellationToken.None);

        Assert.Equal("done", run!.OutcomeCode);
        Assert.Equal(3, run.DoneCount);
        Assert.Equal(1, run.SetAside);
        Assert.Equal("3 done", run.Words!.En);
        Assert.Contains("第一步", run.Log, StringComparison.Ordinal);
        Assert.NotNull(run.EndedAt);
    }

    [SkippableFact]
    public async Task A_job_that_fails_leaves_its_words_and_the_program_runs_on()
    {
        var run = await Runner().RunAsync(new Told(_ => throw new IOException("磁盘已满")), CancellationToken.None);

        Assert.Equal("failed", run!.OutcomeCode);
        Assert.Contains("磁盘已满", run.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_job_never_runs_beside_itself()
    {
        JobRun? second = null;
        var ran = false;
        await Runner().RunAsync(new Told(_ =>
        {
            ran = true;
            second = Runner().RunAsync(new Told(_ => new JobOutcome(new Text("", ""))), CancellationToken.None).GetAwaiter().GetResult();
            return new JobOutcome(new Text("", ""));
        }), CancellationToken.None);

        Assert.True(ran);
        Assert.Null(second);
    }

    [SkippableFact]
    public void A_run_whose_worker_died_is_noticed_and_its_job_starts_again()
    {
        Store.JobRuns.TryStart("told", "dead:1");
        Assert.Null(Store.JobRuns.TryStart("told", "next:2"));

        clock.Pass(JobRuns.Patience + TimeSpan.FromSeconds(1));
        var next = Store.JobRuns.TryStart("told", "next:2");

        Assert.NotNull(next);
        Assert.Equal(["running", "lost"], Store.JobRuns.Latest("told").Select(run => run.OutcomeCode));
    }

    [SkippableFact]
    public async Task A_schedule_missed_while_the_machine_slept_is_due_once()
    {
        var runner = Runner();
        await runner.RunAsync(JobRunner.Find("refresh-obligations")!, CancellationToken.None);
        Assert.DoesNotContain(runner.Missed(), job => job.Id == "refresh-obligations");

        clock.Pass(TimeSpan.FromDays(3));
        Assert.Contains(runner.Missed(), job => job.Id == "refresh-obligations");

        await runner.RunAsync(JobRunner.Find("refresh-obligations")!, CancellationToken.None);
        Assert.DoesNotContain(runner.Missed(), job => job.Id == "refresh-obligations");
    }

    [SkippableFact]
    public void A_paused_job_has_no_next_run_until_it_is_resumed()
    {
        var job = JobRunner.Find("refresh-obligations")!;
        Store.JobRuns.Pause(job.Id, "clerk");
        Assert.Null(Runner().NextRun(job));

        Store.JobRuns.Resume(job.Id);
        Assert.Equal(new DateTimeOffset(2026, 1, 21, 0, 5, 0, TimeSpan.FromHours(8)), Runner().NextRun(job));
    }

    [SkippableFact]
    public void The_settings_change_a_schedule_switch_a_job_off_and_name_the_key_of_a_slip()
    {
        var job = JobRunner.Find("refresh-obligations")!;

        Assert.Equal("every 10 minutes", Set("every 10 minutes").ScheduleOf(job)!.Written);
        Assert.Null(Set("off").ScheduleOf(job));
        Assert.Contains("Jobs:refresh-obligations:Schedule", Assert.Throws<FormatException>(() => Set("nightly").ScheduleOf(job)).Message, StringComparison.Ordinal);

        static JobSettings Set(string written) => new() { Schedules = new Dictionary<string, string> { ["refresh-obligations"] = written } };
    }

    [SkippableFact]
    public void Every_job_has_an_id_of_its_own_and_says_what_it_is_for()
    {
        Assert.NotEmpty(JobRunner.Jobs);
        Assert.Equal(JobRunner.Jobs.Count, JobRunner.Jobs.Select(job => job.Id).Distinct().Count());
        Assert.All(JobRunner.Jobs, job =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", job.Id);
            Assert.NotEmpty(job.Title.Zh);
            Assert.NotEmpty(job.Purpose.En);
        });
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private JobRunner Runner() => new(Store, new JobSettings(), clock);

    private sealed class Told(Func<JobContext, JobOutcome> work) : Job
    {
        public override string Id => "told";

        public override Schedule Schedule => Schedule.DailyAt(1, 0);

        public override Text Title => new("", "");

        public override Text Purpose => new("", "");

        public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken) => Task.FromResult(work(context));
    }
}
