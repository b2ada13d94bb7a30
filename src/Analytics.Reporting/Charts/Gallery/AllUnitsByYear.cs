using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Small multiples: one measure over the years for every unit, all on one scale.</summary>
public sealed class AllUnitsByYear : Chart
{
    public override string Id => "all-units-by-year";

    public override Text Title => new("各单位历年小图", "Every unit over the years");

    public override Text Question => new("哪些单位的走势与众不同？", "Which units move differently from the others?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.SmallMultiples, MeasureWords.Axis(request.Measure), Axes.Year, Axes.Years(figures),
            [.. figures.Units.Select(unit => new Series(unit.Code, new Text(unit.Name, unit.Name), [.. figures.Years.Select(year => figures.Of(unit.Code, year, request.Measure))]) { IsUnit = true })],
            MeasureWords.Label(request.Measure))
        with { Breaks = MeasureWords.Breaks(request.Measure, figures.Years), Caption = [Captions.ByYear(figures)], Marked = request.Marked };
}
