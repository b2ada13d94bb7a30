using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The applications that the narrative says were received are those of the table.</summary>
public sealed class TextReceivedAgrees : Check
{
    private static readonly Measure New = Form.Get("received.new");
    private static readonly Measure CarriedIn = Form.Get("received.carried-in");
    private static readonly string[] Verbs = ["收到", "受理", "接收", "接到", "新收", "收悉"];
    private static readonly string[] Elsewhere =
    [
        "结转", "网上", "网络", "网站", "信函", "邮件", "邮寄", "当面", "现场", "传真", "平台", "线上", "书面", "自然人", "法人", "企业",
        "复议", "诉讼", "举报", "投诉", "信访", "申请人", "办结", "答复",
    ];

    public override string Id => "text-received-agrees";

    public override Text Title => new("正文所述收到申请数与表格一致", "The applications received agree between narrative and table");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("正文与表样第三部分“一、本年新收”", "The narrative and section 3, line one");

    public override Text Explains => new(
        "只看“收到、受理……申请……件”的总数；“其中”的部分、同比、累计、分渠道、他年、他单位的数不看。与“本年新收”或“本年新收 + 上年结转”相等即为一致；有一句一致即不问。表格空白的不作判断。",
        "Looks at totals only; parts, comparisons, cumulative figures, channels, other years and other bodies are left out. Equal to received, or received plus carried in, agrees; one agreeing sentence is enough. A blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown || report.Find(New, Applicant.Total) is not { } cell || subject.Sentences.One.Length == 0)
        {
            return CheckResult.NotApplicable;
        }

        var (table, carried) = (cell.Value ?? 0, report.Number(CarriedIn, Applicant.Total) ?? 0);
        Stated stated = default;
        foreach (var claim in new Claims(subject.Sentences.One, report.Year ?? 0))
        {
            if (Claims.Has(claim.Before, Verbs) && (claim.Before.Contains("申请", StringComparison.Ordinal) || claim.After.Contains("申请", StringComparison.Ordinal))
                && !Claims.Has(claim.Before, Elsewhere) && !claim.After.StartsWith("次", StringComparison.Ordinal)
                && Claims.SpeaksOfTheWhole(report, claim.Sentence))
            {
                stated.Add(claim.Value, claim.Sentence, claim.Value == table || claim.Value == table + carried);
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

        var printed = Wording.Printed(report, New, Applicant.Total);
        var difference = cell.Value is null ? "" : Wording.Figure(stated.First - table);
        var message = stated.Against("收到申请", Stated.TotalCell(report, New), printed, difference);
        return CheckResult.Of((cell.Value is null ? Undecided([New.Code], message) : Failed([New.Code], message)) with
        { Applicant = Applicant.Total, Left = Wording.Figure(stated.First), Right = printed, Difference = cell.Value is null ? null : difference, Source = cell.Source });
    }
}
