using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>The state of every unit in every year: one cell an obligation.</summary>
public sealed class FilingHeatMap : Chart
{
    public override string Id => "filing-heat-map";

    public override Text Title => new("各单位报送情况", "Filing by unit and year");

    public override Text Question => new("谁报了，谁没报，谁晚了？", "Who filed, who did not, and who was late?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => [];

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.HeatMap, ValueAxis.Count(Title), Axes.Unit, Axes.Units(figures.Units), [.. figures.Years.Select(year => new Series(
            Axes.Code(year), Axes.Name(year), [.. figures.Units.Select(unit => Point.Missing(figures.Filing(unit.Code, year).State))]))])
        with { Caption = [Captions.ByYear(figures)], Marked = request.Marked };
}
