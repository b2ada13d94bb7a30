using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>The change of one measure on the year before, largest first.</summary>
public sealed class ChangeOnLastYear : Chart
{
    public override string Id => "change-on-last-year";

    public override Text Title => new("比上年增减", "Change on last year");

    public override Text Question => new("谁增得多，谁减得多？", "Who rose most, and who fell most?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var rows = figures.Units.Select(unit => (Unit: unit, Point: Changes.Of(figures, unit.Code, request.Year, request.Measure)))
            .OrderByDescending(row => row.Point.Value.HasValue).ThenByDescending(row => row.Point.Value).ToList();
        var label = MeasureWords.Label(request.Measure);
        var axis = MeasureWords.Axis(request.Measure) with { Label = new Text($"{label.Zh}比上年增减", $"Change in {label.En}") };
        return Spec(ChartKind.DivergingBars, axis, Axes.Unit, Axes.Units(rows.Select(row => row.Unit)),
            [new Series(request.Measure, axis.Label, [.. rows.Select(row => row.Point)])],
            new Text($"{request.Year}年{label.Zh}", $"{label.En}, {request.Year}"))
            with { Caption = [Captions.Coverage(figures, request.Year), Captions.Comparable(rows.Count(row => row.Point.Value is not null), rows.Count)], Marked = request.Marked };
    }
}
