using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Reconsiderations and court cases that corrected the body, of those decided in the year.</summary>
public sealed class CorrectionRate : DerivedMeasure
{
    private static readonly string[] Part = ["reconsideration.corrected", "litigation-direct.corrected", "litigation-after-reconsideration.corrected"];

    private static readonly string[] Whole = ["reconsideration.upheld", "reconsideration.corrected", "reconsideration.other", "litigation-direct.upheld", "litigation-after-reconsideration.upheld", "litigation-direct.corrected", "litigation-after-reconsideration.corrected", "litigation-direct.other", "litigation-after-reconsideration.other"];

    public override string Id => "correction-rate";

    public override Text Title => new("复议诉讼纠错率", "Correction rate");

    public override Text Definition => new(
        "行政复议与行政诉讼结果纠正之和 ÷ 已审结的复议与诉讼之和。没有审结案件时不计算。",
        "Corrected on reconsideration or in court ÷ all decided. Not worked out where none was decided.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
