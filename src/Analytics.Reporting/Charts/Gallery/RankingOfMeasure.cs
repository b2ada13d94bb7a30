using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>One measure, largest first, with last year as a mark on the bar.</summary>
public sealed class RankingOfMeasure : Chart
{
    public override string Id => "ranking-of-measure";

    public override Text Title => new("各单位排列", "Units by size");

    public override Text Question => new("谁多谁少，去年在哪里？", "Who has most, and where were they last year?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var units = figures.Units.OrderByDescending(unit => figures.Of(unit.Code, request.Year, request.Measure).Value ?? decimal.MinValue).ToList();
        var label = MeasureWords.Label(request.Measure);
        var lastYear = units.Select(unit => MeasureWords.IsBroken(request.Measure, request.Year - 1, request.Year)
            ? Point.Missing("form-changed") : figures.Of(unit.Code, request.Year - 1, request.Measure)).ToList();
        var series = new List<Series> { new(request.Measure, Axes.Name(request.Year), [.. units.Select(unit => figures.Of(unit.Code, request.Year, request.Measure))]) };
        if (lastYear.Any(point => point.Value is not null))
        {
            series.Add(new Series("last-year", Axes.Name(request.Year - 1), lastYear) { Style = SeriesStyle.Mark });
        }

        return Spec(ChartKind.Ranking, MeasureWords.Axis(request.Measure), Axes.Unit, Axes.Units(units), series, new Text($"{request.Year}年{label.Zh}", $"{label.En}, {request.Year}"))
            with { Caption = [Captions.Coverage(figures, request.Year, series[0].Points.Count(p => p.Value is not null))], Marked = request.Marked };
    }
}
