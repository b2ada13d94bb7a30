using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Results of reconsideration and litigation by year, with the correction rate.</summary>
public sealed class ProceedingsByYear : Chart
{
    public override string Id => "proceedings-by-year";

    public override Text Title => new("行政复议和行政诉讼结果", "Reconsideration and litigation");

    public override Text Question => new("被申请复议、被起诉的多吗，被纠正的多吗？", "How often was the body challenged, and how often corrected?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => Proceedings.Needs;

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedColumns, ValueAxis.Count(new Text("复议和诉讼案件", "Reconsiderations and court cases")), Axes.Year, Axes.Years(figures),
            [.. Proceedings.Results.Select(result => new Series(result.Code, result.Name,
                [.. figures.Years.Select(year => result.Of(code => figures.SumPoint(year, code)))]))])
        with { Breaks = MeasureWords.Breaks("reconsideration.total", figures.Years), Caption = [Proceedings.CorrectionRates(figures), Captions.ByYear(figures)] };
}
