using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Procurement projects by unit, with last year beside it; the 2021 form does not ask for it.</summary>
public sealed class ProcurementProjectsByUnit : Chart
{
    private const string Measure = "procurement.projects";

    public override string Id => "procurement-projects-by-unit";

    public override Text Title => new("各单位集中采购项目数", "Procurement projects by unit");

    public override Text Question => new("谁的采购项目多？", "Who has most procurement projects?");

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
