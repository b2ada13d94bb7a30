using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The applications that the narrative says were carried over, in or out, are those of the table.</summary>
public sealed class TextCarriedAgrees : Check
{
    private static readonly Measure In = Form.Get("received.carried-in");
    private static readonly Measure Out = Form.Get("carried-out");
    private static readonly string[] FromLast = ["上年结转", "上年度结转", "上一年结转", "上一年度结转", "去年结转", "往年结转"];
    private static readonly string[] ToNext = ["结转下年", "结转至下年", "结转到下年", "结转下一年", "结转至下一年", "结转次年", "结转至次年", "转下一年", "转下年", "结转明年"];

    public override string Id => "text-carried-agrees";

    public override Text Title => new("正文所述结转申请数与表格一致", "The applications carried over agree between narrative and table");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("正文与表样第三部分第二项、第四项", "The narrative and section 3, lines two and four");

    public override Text Explains => new(
        "“上年结转……件”对第二项，“结转下年度……件”对第四项；没有写明方向的结转不看。表格空白而正文不为零的不作判断。",
        "Carried in against line two, carried out against line four; a sentence that does not say which is left out. A blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown || !subject.Sentences.One.Contains('转'))
        {
            return CheckResult.NotApplicable;
        }

        var (into, outOf) = (report.Number(In, Applicant.Total) ?? 0, report.Number(Out, Applicant.Total) ?? 0);
        Stated carriedIn = default, carriedOut = default;
        foreach (var claim in new Claims(subject.Sentences.One, report.Year ?? 0))
        {
            if (!Claims.SpeaksOfTheWhole(report, claim.Sentence) || !claim.Sentence.Contains("申请", StringComparison.Ordinal))
            {
                continue;
            }

            if (Claims.Has(claim.Before, FromLast))
            {
                carriedIn.Add(claim.Value, claim.Sentence, claim.Value == into);
            }
            else if (Claims.Has(claim.Before, ToNext))
            {
                carriedOut.Add(claim.Value, claim.Sentence, claim.Value == outOf);
            }
        }

        List<Finding>? findings = null;
        Judge(report, In, "上年结转", carriedIn, ref findings);
        Judge(report, Out, "结转下年度", carriedOut, ref findings);
        return findings is not null ? CheckResult.Of(findings) : carriedIn.Any || carriedOut.Any ? CheckResult.Pass : CheckResult.NotApplicable;
    }

    private void Judge(Report report, Measure line, string said, in Stated stated, ref List<Finding>? findings)
    {
        if (!stated.Any || stated.Agrees)
        {
            return;
        }

        var cell = report.Find(line, Applicant.Total);
        var printed = Wording.Printed(report, line, Applicant.Total);
        var difference = cell?.Value is { } value ? Wording.Figure(stated.First - value) : "";
        var message = stated.Against(said, Stated.TotalCell(report, line), printed, difference);
        (findings ??= []).Add((cell?.Value is null ? Undecided([line.Code], message) : Failed([line.Code], message)) with
        { Applicant = Applicant.Total, Left = Wording.Figure(stated.First), Right = printed, Difference = cell?.Value is null ? null : difference, Source = cell?.Source });
    }
}
