using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>How many units lie in which range of one measure, with one unit marked.</summary>
public sealed class DistributionOfMeasure : Chart
{
    public override string Id => "distribution-of-measure";

    public override Text Title => new("分布", "Distribution");

    public override Text Question => new("本单位处在什么位置？", "Where does this unit lie among all?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var label = MeasureWords.Label(request.Measure);
        return Spec(ChartKind.Distribution, MeasureWords.Axis(request.Measure), Axes.Unit, Axes.Units(figures.Units),
            [new Series(request.Measure, label, [.. figures.Units.Select(unit => figures.Of(unit.Code, request.Year, request.Measure))])],
            new Text($"{request.Year}年{label.Zh}", $"{label.En}, {request.Year}"))
            with { Caption = [Captions.Coverage(figures, request.Year, figures.Units.Count(u => figures.Of(u.Code, request.Year, request.Measure).Value is not null))], Marked = request.Marked };
    }
}
