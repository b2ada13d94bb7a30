using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;

namespace Analytics.Jobs.Checking;

/// <summary>Runs the whole rule book over the warehouse: across years, against the sums of the units, and for similar texts.</summary>
/// <remarks>At night: the import has judged each report by itself and beside its neighbours in time already.</remarks>
public sealed class RunChecks : Job
{
    public override string Id => "run-checks";

    public override Schedule Schedule => Schedule.DailyAt(2, 40);

    public override Text Title => new("跨年校核", "Check across years and units");

    public override Text Purpose => new(
        "用全部规则重新校核在用报告：跨年衔接、汇总与所属之和、报送期限、文字雷同。结论依据不变的保留。",
        "Runs all rules over the reports in force: across years, sums, deadlines, similar texts. Verdicts stay where their evidence does.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var summary = new CorpusCheck(context.Warehouse).Run(under: null, year: null, cancellationToken);
        return Task.FromResult(new JobOutcome(
            new Text($"校核 {summary.Reports} 份报告，{summary.Changed} 条发现有增减。", $"{summary.Reports} reports checked, {summary.Changed} findings came or went."), summary.Changed));
    }
}
