using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Grant, refusal, unavailable and not-processed rates over the years, for all units together.</summary>
public sealed class RatesOfAllUnits : Chart
{
    private static readonly string[] Rates = ["grant-or-part-rate", "refusal-rate", "unavailable-rate", "not-processed-rate"];

    public override string Id => "rates-of-all-units";

    public override Text Title => new("办理结果各项比率", "Rates of outcomes");

    public override Text Question => new("公开、不予公开、无法提供、不予处理各占多少？", "What share was granted, refused, unavailable, not processed?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => Outcomes.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var rates = Rates.Select(DerivedMeasures.Get).ToList();
        return Spec(ChartKind.Lines, ValueAxis.Share(new Text("占办理结果总计", "Share of handled")), Axes.Year, Axes.Years(figures),
            figures.Units.Count == 0 ? [] : [.. rates.Select(rate => new Series(rate.Id, rate.Title, [.. figures.Years.Select(year =>
                figures.RateOfAll(year, rate) is { Value: { } value } ? new Point(value)
                : Point.Missing(figures.RateOfAll(year, rate).IsKnown ? "undefined" : figures.SumPoint(year, rate.Needs[0]).Gap ?? "no-figure"))]))])
            with { Breaks = MeasureWords.Breaks("handled.total", figures.Years), Caption = [.. rates.Select(rate => new Text($"{rate.Title.Zh}：{rate.Definition.Zh}", $"{rate.Title.En}: {rate.Definition.En}")), Captions.ByYear(figures)] };
    }
}
