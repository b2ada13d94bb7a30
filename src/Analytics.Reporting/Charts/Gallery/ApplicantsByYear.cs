using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Applications received by kind of applicant, year by year.</summary>
public sealed class ApplicantsByYear : Chart
{
    public override string Id => "applicants-by-year";

    public override Text Title => new("申请人类别", "Who applies");

    public override Text Question => new("都是谁在申请？", "Who asks for information?");

    public override bool NeedsApplicants => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => ["received.new"];

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedColumns, ValueAxis.Count(MeasureWords.Label("received.new")), Axes.Year, Axes.Years(figures),
            [.. ApplicantCodes.All.Where(applicant => applicant != Applicant.Total).Select(applicant => new Series(applicant.Code()!, Axes.Name(applicant),
                [.. figures.Years.Select(year => figures.SumPoint(year, "received.new", applicant))]))])
        with { Breaks = MeasureWords.Breaks("received.new", figures.Years), Caption = [Captions.ByYear(figures)] };
}
