using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;
using Analytics.Warehousing;

namespace Analytics.Jobs.Running;

/// <summary>Runs a job once: never beside itself, recorded in the warehouse, its failure kept as words and not as a crash.</summary>
public sealed class JobRunner(Warehouse warehouse, JobSettings settings, TimeProvider clock)
{
    /// <summary>Every job, in the order of its id.</summary>
    public static IReadOnlyList<Job> Jobs { get; } = [.. Discovery.Of<Job>(typeof(Job).Assembly).OrderBy(job => job.Id, StringComparer.Ordinal)];

    public static Job? Find(string id) => Jobs.FirstOrDefault(job => job.Id == id);

    /// <summary>Runs the job now; null where it is running already, here or on another server.</summary>
    public async Task<JobRun?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (warehouse.JobRuns.TryStart(job.Id, WorkerName.Own) is not { } run)
        {
            return null;
        }

        var log = new RunLog(clock);
        using var alive = new Timer(_ => Say(run, log), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        try
        {
            var outcome = await job.RunAsync(new JobContext(warehouse, settings, clock, log), cancellationToken).ConfigureAwait(false);
            warehouse.JobRuns.End(run, failed: false, outcome.Message, outcome.Done, outcome.SetAside, log.Text);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            warehouse.JobRuns.End(run, failed: true, new Text("已停止；下次运行接着做。", "Stopped; the next run goes on from here."), log.Done, 0, log.Text);
        }
        catch (Exception failure)
        {
            // Whatever a job meets must not end the program that runs the others; its words are on the page.
            warehouse.JobRuns.End(run, failed: true, new Text($"失败：{failure.Message}", $"Failed: {failure.Message}"), log.Done, 0, log.Text);
        }

        return warehouse.JobRuns.Last().GetValueOrDefault(job.Id);
    }

    /// <summary>The jobs whose last due moment passed without a run: what a machine asleep over the hour has missed. Each is run once.</summary>
    public IReadOnlyList<Job> Missed()
    {
        var now = clock.GetUtcNow();
        var last = warehouse.JobRuns.Last();
        var paused = warehouse.JobRuns.Paused();
        return
        [
            .. Jobs.Where(job => !paused.Contains(job.Id)
                && settings.ScheduleOf(job) is { } schedule
                && last.TryGetValue(job.Id, out var run)
                && Instants.Parse(run.StartedAt) < schedule.LastDue(now)),
        ];
    }

    /// <summary>When each job runs next; null where it is paused or switched off.</summary>
    public DateTimeOffset? NextRun(Job job) =>
        settings.ScheduleOf(job) is { } schedule && !warehouse.JobRuns.Paused().Contains(job.Id) ? schedule.NextAfter(clock.GetUtcNow()) : null;

    private void Say(JobRun run, RunLog log)
    {
        try
        {
            warehouse.JobRuns.Progress(run, log.Done, log.Of, log.Text);
        }
        catch (System.Data.Common.DbException)
        {
            // A busy database may miss a sign of life; the next one follows in seconds, and patience is minutes.
        }
    }
}
