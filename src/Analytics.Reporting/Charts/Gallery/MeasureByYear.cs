using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>One measure of chosen units over the years, with the median of all units as a grey line.</summary>
public sealed class MeasureByYear : Chart
{
    public override string Id => "measure-by-year";

    public override Text Title => new("历年走势", "Year over year");

    public override Text Question => new("与同级各单位的中位数相比，走势如何？", "How do these units move beside the median of all?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var units = Shown(figures, request);
        var series = units.Select(unit => new Series(unit.Code, new Text(unit.Name, unit.Name),
            [.. figures.Years.Select(year => figures.Of(unit.Code, year, request.Measure))]) { IsUnit = true }).ToList();
        if (figures.Units.Count > 2)
        {
            series.Add(new Series("median", new Text("全部单位中位数", "Median of all units"), [.. figures.Years.Select(year => Median(figures, year, request.Measure))]) { Style = SeriesStyle.Reference });
        }

        return Spec(ChartKind.Lines, MeasureWords.Axis(request.Measure), Axes.Year, Axes.Years(figures), figures.Units.Count == 0 ? [] : series, MeasureWords.Label(request.Measure))
            with { Breaks = MeasureWords.Breaks(request.Measure, figures.Years), Caption = [.. Limited(figures, request, units.Count), Captions.ByYear(figures)], Marked = request.Marked };
    }

    // More lines than these cannot be told apart.
    private const int Most = 8;

    private static IReadOnlyList<FigureUnit> Shown(Figures figures, ChartRequest request) =>
        request.Chosen.Count > 0 ? [.. figures.Units.Where(unit => request.Chosen.Contains(unit.Code))]
        : figures.Units.Count <= Most ? figures.Units
        : [.. figures.Units.OrderByDescending(unit => unit.Code == request.Marked).ThenByDescending(unit => figures.Of(unit.Code, request.Year, request.Measure).Value ?? decimal.MinValue).Take(Most)];

    private static Text[] Limited(Figures figures, ChartRequest request, int shown) =>
        request.Chosen.Count > 0 || shown == figures.Units.Count ? []
            : [new Text($"未指定单位，所示为{request.Year}年数值最大的{shown}个（含突出显示的单位），共{figures.Units.Count}个。", $"No units chosen: the {shown} largest of {figures.Units.Count} in {request.Year}, with the one that stands out.")];

    private static Point Median(Figures figures, int year, string measure)
    {
        var values = figures.Units.Select(unit => figures.Of(unit.Code, year, measure)).Where(p => p.Value is not null).Select(p => p.Value!.Value).Order().ToList();
        return values.Count == 0 ? Point.Missing("no-figure") : new Point((values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2);
    }
}
