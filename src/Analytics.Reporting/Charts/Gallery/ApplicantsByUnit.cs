using Analytics.Core.Forms;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Applications received by kind of applicant, unit by unit.</summary>
public sealed class ApplicantsByUnit : Chart
{
    public override string Id => "applicants-by-unit";

    public override Text Title => new("各单位申请人类别", "Who applies, by unit");

    public override Text Question => new("各单位的申请人有什么不同？", "How do applicants differ between units?");

    public override bool NeedsApplicants => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => ["received.new"];

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedBars, ValueAxis.Count(MeasureWords.Label("received.new")), Axes.Unit, Axes.Units(figures.Units),
            [.. ApplicantCodes.All.Where(applicant => applicant != Applicant.Total).Select(applicant => new Series(applicant.Code()!, Axes.Name(applicant),
                [.. figures.Units.Select(unit => figures.Of(unit.Code, request.Year, "received.new", applicant))]))], Axes.Name(request.Year))
        with { Caption = [Captions.Coverage(figures, request.Year)], Marked = request.Marked };
}
