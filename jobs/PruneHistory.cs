using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;

namespace Analytics.Jobs;

/// <summary>Removes old records of scheduled runs. Reports, versions, findings and people's decisions are never pruned.</summary>
public sealed class PruneHistory : Job
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    public override string Id => "prune-history";

    public override Schedule Schedule => Schedule.WeeklyOn(DayOfWeek.Sunday, 3, 30);

    public override Text Title => new("清理运行记录", "Prune run records");

    public override Text Purpose => new(
        "删除半年以前的作业运行记录；每项作业的最近一次总是保留。报告、版本和人的决定从不清理。",
        "Removes records of runs older than half a year; each job's last run stays. Reports, versions and people's decisions are never pruned.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var before = context.Clock.GetUtcNow() - Kept;
        var removed = context.Warehouse.JobRuns.Prune(before) + context.Warehouse.Imports.PruneLines(before);
        return Task.FromResult(new JobOutcome(new Text($"清理 {removed} 条。", $"{removed} removed."), removed));
    }
}
