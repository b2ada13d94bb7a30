using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Units that filed by the due day, of those that can be judged.</summary>
public sealed class OnTimeRate : DerivedMeasure
{
    private static readonly string[] Part = ["filing.on-time"];

    private static readonly string[] Whole = ["filing.judged"];

    public override string Id => "on-time-rate";

    public override Text Title => new("按时报送率", "On-time rate");

    public override Text Definition => new(
        "首次报送日期不晚于期限的单位 ÷ 应报且能够判定的单位。收到日期不明的单位不计入；未宣布报送结束的年度，未见报告的单位也不计入。",
        "Units whose first readable filing came by the due day ÷ units that can be judged. A filing whose day is not known counts on neither side; nor does a missing one in a year not declared complete.");

    public override IReadOnlyList<string> Needs => [.. Part.Union(Whole)];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, Part), Sum(figure, Whole));
}
