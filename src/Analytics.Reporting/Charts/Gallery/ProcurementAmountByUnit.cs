using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Procurement amount by unit, with last year beside it; the 2021 form does not ask for it.</summary>
public sealed class ProcurementAmountByUnit : Chart
{
    private const string Measure = "procurement.amount";

    public override string Id => "procurement-amount-by-unit";

    public override Text Title => new("各单位集中采购金额", "Procurement amount by unit");

    public override Text Question => new("采购的钱花在哪里？", "Where does procurement money go?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => [Measure];

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var year = MeasureWords.LatestAsked(Measure, request.Year);
        return Spec(ChartKind.Bars, MeasureWords.Axis(Measure), Axes.Unit, Axes.Units(figures.Units),
            [
                new Series("this-year", Axes.Name(year), [.. figures.Units.Select(unit => figures.Of(unit.Code, year, Measure))]),
                new Series("last-year", Axes.Name(year - 1), [.. figures.Units.Select(unit => figures.Of(unit.Code, year - 1, Measure))]) { Style = SeriesStyle.Mark },
            ],
            Axes.Name(year))
            with { Caption = [.. Captions.NotAsked(Measure, request.Year), Captions.Coverage(figures, year, figures.Sum(year, Measure).Reported)], Marked = request.Marked };
    }
}
