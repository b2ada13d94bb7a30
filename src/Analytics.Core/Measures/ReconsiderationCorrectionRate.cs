using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Reconsiderations that corrected the body, of those decided in the year.</summary>
public sealed class ReconsiderationCorrectionRate : DerivedMeasure
{
    private static readonly string[] Part = ["reconsideration.corrected"];

    private static readonly string[] Whole = ["reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"];

    public override string Id => "reconsideration-correction-rate";

    public override Text Title => new("行政复议纠错率", "Reconsideration: correction rate");

    public override Text Definition => new(
        "行政复议结果纠正 ÷ 已审结的行政复议（维持、纠正、其他结果之和）。没有审结案件时不计算。",
        "Corrected on reconsideration ÷ reconsiderations decided (upheld, corrected, other). Not worked out where none was decided.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
