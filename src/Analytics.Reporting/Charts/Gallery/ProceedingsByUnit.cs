using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Results of reconsideration and litigation of the year, unit by unit.</summary>
public sealed class ProceedingsByUnit : Chart
{
    public override string Id => "proceedings-by-unit";

    public override Text Title => new("各单位复议诉讼结果", "Reconsideration and litigation, by unit");

    public override Text Question => new("争议集中在哪些单位？", "In which units do disputes gather?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => Proceedings.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedBars, ValueAxis.Count(new Text("复议和诉讼案件", "Reconsiderations and court cases")), Axes.Unit, Axes.Units(figures.Units),
            [.. Proceedings.Results.Select(result => new Series(result.Code, result.Name,
                [.. figures.Units.Select(unit => result.Of(code => figures.Of(unit.Code, request.Year, code)))]))], Axes.Name(request.Year))
        with { Caption = [Captions.Coverage(figures, request.Year)], Marked = request.Marked };
}
