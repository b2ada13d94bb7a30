using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;

namespace Analytics.Jobs;

/// <summary>Moves the filing states that a deadline moves, so that the morning's list of who has not filed is today's.</summary>
/// <remarks>Five minutes past midnight in Shanghai: a day has ended, and with it perhaps a deadline.</remarks>
public sealed class RefreshObligations : Job
{
    public override string Id => "refresh-obligations";

    public override Schedule Schedule => Schedule.DailyAt(0, 5);

    public override Text Title => new("更新报送状态", "Update filing states");

    public override Text Purpose => new(
        "期限一过，把“待报”改为“逾期未报”或“未核实”，并记下时刻。",
        "When a deadline has passed, turns “due” into “overdue” or “unknown”, and notes the moment.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var moved = context.Warehouse.Obligations.Refresh();
        return Task.FromResult(new JobOutcome(new Text($"{moved} 项状态有变化。", $"{moved} states changed."), moved));
    }
}
