using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Some outcomes of applications as a share of all that were handled in the year (line 三（七）总计).</summary>
public abstract class ShareOfHandled(string id, Text title, Text outcomes, params string[] codes) : DerivedMeasure
{
    public const string Handled = "handled.total";

    public override string Id => id;

    public override Text Title => title;

    public override Text Definition => new(
        $"{outcomes.Zh} ÷ 本年度办理结果总计。未办理任何申请，或所需数据有空缺时，不计算。",
        $"{outcomes.En} ÷ all applications handled in the year. Not worked out where nothing was handled or a figure is blank.");

    public override IReadOnlyList<string> Needs => [.. codes, Handled];

    public override Ratio Of(Func<string, decimal?> figure) => new(Sum(figure, codes), figure(Handled));
}
