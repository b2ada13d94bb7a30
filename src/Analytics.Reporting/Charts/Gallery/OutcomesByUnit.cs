using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>What the applications of the year came to, unit by unit.</summary>
public sealed class OutcomesByUnit : Chart
{
    public override string Id => "outcomes-by-unit";

    public override Text Title => new("各单位申请办理结果", "What applications came to, by unit");

    public override Text Question => new("收到的申请最后都怎样办结？", "What became of the applications?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => Outcomes.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedBars, ValueAxis.Count(new Text("本年度办理结果", "Applications handled")), Axes.Unit, Axes.Units(figures.Units),
            [.. Outcomes.All.Select(outcome => new Series(outcome.Code, outcome.Name, [.. figures.Units.Select(unit => outcome.Of(code => figures.Of(unit.Code, request.Year, code)))]))],
            Axes.Name(request.Year))
        with { Caption = [Captions.Coverage(figures, request.Year)], Marked = request.Marked };
}
