using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>The information-processing fee collected, of what was notified.</summary>
public sealed class FeeCollectionRate : DerivedMeasure
{
    private static readonly string[] Part = ["processing-fee.collected"];

    private static readonly string[] Whole = ["processing-fee.notified"];

    public override string Id => "fee-collection-rate";

    public override Text Title => new("信息处理费收取率", "Processing fee: collected of notified");

    public override Text Definition => new(
        "实际收取金额 ÷ 通知收费金额。没有通知收费时不计算。",
        "Amount collected ÷ amount notified. Not worked out where nothing was notified.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
