using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Applications that led to reconsideration or direct litigation, of all handled.</summary>
public sealed class DisputeRate : DerivedMeasure
{
    private static readonly string[] Part = ["reconsideration.total", "litigation-direct.total"];

    private static readonly string[] Whole = ["handled.total"];

    public override string Id => "dispute-rate";

    public override Text Title => new("申请引发争议率", "Applications that became disputes");

    public override Text Definition => new(
        "（行政复议总计 + 未经复议直接起诉总计）÷ 本年度办理结果总计。复议后起诉的已计入复议，不重复计算；争议可能起于上一年的办理。",
        "(Reconsiderations + direct litigation) ÷ applications handled. Litigation after reconsideration is already counted; a dispute may stem from the year before.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
