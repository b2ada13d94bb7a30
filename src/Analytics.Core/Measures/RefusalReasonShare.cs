using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>Refusals for one of the eight reasons as a share of all refusals.</summary>
public abstract class RefusalReasonShare(string reason, Text name) : DerivedMeasure
{
    private readonly string code = "refused." + reason;

    public override string Id => $"refused-{reason}-share";

    public override Text Title => new($"不予公开中“{name.Zh.Trim('“', '”')}”占比", $"Share of refusals: {name.En}");

    public override Text Definition => new(
        $"以{name.Zh}为由不予公开 ÷ 不予公开八种情形之和。没有不予公开，或八项中有空缺时，不计算。",
        $"Refused for the reason {name.En} ÷ all refusals. Not worked out where nothing was refused or a figure is blank.");

    public override IReadOnlyList<string> Needs => FormLines.Refused;

    public override Ratio Of(Func<string, decimal?> figure) => new(figure(code), Sum(figure, FormLines.Refused));
}
