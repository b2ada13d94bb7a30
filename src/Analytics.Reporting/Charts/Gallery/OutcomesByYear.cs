using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>What the applications of all units came to, year by year.</summary>
public sealed class OutcomesByYear : Chart
{
    public override string Id => "outcomes-by-year";

    public override Text Title => new("历年申请办理结果", "What applications came to, by year");

    public override Text Question => new("办理结果的构成有没有变化？", "Has the mix of outcomes changed?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => Outcomes.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedColumns, ValueAxis.Count(new Text("本年度办理结果", "Applications handled")), Axes.Year, Axes.Years(figures),
            [.. Outcomes.All.Select(outcome => new Series(outcome.Code, outcome.Name, [.. figures.Years.Select(year => outcome.Of(code => figures.SumPoint(year, code)))]))])
        with { Breaks = MeasureWords.Breaks("handled.total", figures.Years), Caption = [Captions.ByYear(figures)] };
}
