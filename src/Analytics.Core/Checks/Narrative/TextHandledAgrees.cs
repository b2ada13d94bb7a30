using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The applications that the narrative says were handled are those of the table.</summary>
public sealed class TextHandledAgrees : Check
{
    private static readonly Measure New = Form.Get("received.new");
    private static readonly Measure CarriedIn = Form.Get("received.carried-in");
    private static readonly Measure Handled = Form.Get("handled.total");
    private static readonly string[] Verbs = ["办结", "办理答复", "办复", "答复", "办理"];
    private static readonly string[] Elsewhere = ["结转", "复议", "诉讼", "举报", "投诉", "信访", "提案", "建议", "留言", "网上", "信函", "当面", "部分", "不予", "无法", "热线", "咨询"];

    public override string Id => "text-handled-agrees";

    public override Text Title => new("正文所述办理申请数与表格一致", "The applications handled agree between narrative and table");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("正文与表样第三部分“（七）总计”", "The narrative and section 3, line three (7)");

    public override Text Explains => new(
        "句中说到申请、且写明办结、答复、办理多少件的才核对；与“（七）总计”“本年新收”或两项收件之和相等即为一致。建议提案、信访、留言的办理数不看。表格空白的不作判断。",
        "Only where the sentence speaks of applications and says how many were handled or answered. Equal to the total handled, the received, or received plus carried in agrees. Proposals, petitions and messages are left out. A blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown || report.Find(Handled, Applicant.Total) is not { } cell || subject.Sentences.One.Length == 0)
        {
            return CheckResult.NotApplicable;
        }

        var table = cell.Value ?? 0;
        var fresh = report.Number(New, Applicant.Total) ?? 0;
        var all = fresh + (report.Number(CarriedIn, Applicant.Total) ?? 0);
        Stated stated = default;
        foreach (var claim in new Claims(subject.Sentences.One, report.Year ?? 0))
        {
            if (Claims.Has(claim.Before, Verbs) && claim.Sentence.Contains("申请", StringComparison.Ordinal)
                && !Claims.Has(claim.Before, Elsewhere) && !Claims.Has(claim.After, Elsewhere)
                && Claims.SpeaksOfTheWhole(report, claim.Sentence))
            {
                stated.Add(claim.Value, claim.Sentence, claim.Value == table || claim.Value == fresh || claim.Value == all);
            }
        }

        if (!stated.Any)
        {
            return CheckResult.NotApplicable;
        }

        if (stated.Agrees)
        {
            return CheckResult.Pass;
        }

        var printed = Wording.Printed(report, Handled, Applicant.Total);
        var difference = cell.Value is null ? "" : Wording.Figure(stated.First - table);
        var message = stated.Against("办理申请", Stated.TotalCell(report, Handled), printed, difference);
        return CheckResult.Of((cell.Value is null ? Undecided([Handled.Code], message) : Failed([Handled.Code], message)) with
        { Applicant = Applicant.Total, Left = Wording.Figure(stated.First), Right = printed, Difference = cell.Value is null ? null : difference, Source = cell.Source });
    }
}
