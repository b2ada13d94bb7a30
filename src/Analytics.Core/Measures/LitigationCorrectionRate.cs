using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Court cases that corrected the body, of those decided in the year.</summary>
public sealed class LitigationCorrectionRate : DerivedMeasure
{
    private static readonly string[] Part = ["litigation-direct.corrected", "litigation-after-reconsideration.corrected"];

    private static readonly string[] Whole = ["litigation-direct.upheld", "litigation-after-reconsideration.upheld", "litigation-direct.corrected", "litigation-after-reconsideration.corrected", "litigation-direct.other", "litigation-after-reconsideration.other"];

    public override string Id => "litigation-correction-rate";

    public override Text Title => new("行政诉讼纠错率", "Litigation: correction rate");

    public override Text Definition => new(
        "行政诉讼结果纠正 ÷ 已审结的行政诉讼（未经复议直接起诉与复议后起诉的维持、纠正、其他结果之和）。没有审结案件时不计算。",
        "Corrected in court ÷ cases decided (direct and after reconsideration: upheld, corrected, other). Not worked out where none was decided.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
