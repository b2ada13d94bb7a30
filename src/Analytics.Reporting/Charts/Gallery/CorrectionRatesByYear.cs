using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>The correction rates of reconsideration and of litigation over the years, for all units together.</summary>
public sealed class CorrectionRatesByYear : Chart
{
    public override string Id => "correction-rates-by-year";

    public override Text Title => new("复议诉讼纠错率", "Correction rates");

    public override Text Question => new("被纠正的比例在升还是在降？", "Is the share of corrected decisions rising?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => Proceedings.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var rates = new[] { DerivedMeasures.Get("reconsideration-correction-rate"), DerivedMeasures.Get("litigation-correction-rate") };
        return Spec(ChartKind.Lines, ValueAxis.Share(new Text("纠错率", "Correction rate")), Axes.Year, Axes.Years(figures),
            figures.Units.Count == 0 ? [] : [.. rates.Select(rate => new Series(rate.Id, rate.Title, [.. figures.Years.Select(year =>
                figures.RateOfAll(year, rate) is { Value: { } value } ? new Point(value)
                : Point.Missing(figures.RateOfAll(year, rate).IsKnown ? "undefined" : figures.SumPoint(year, rate.Needs[0]).Gap ?? "no-figure"))]))])
            with { Breaks = MeasureWords.Breaks("reconsideration.total", figures.Years), Caption = [.. rates.Select(rate => rate.Definition), Captions.ByYear(figures)] };
    }
}
