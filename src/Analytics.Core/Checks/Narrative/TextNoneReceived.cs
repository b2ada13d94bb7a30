using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>A report that says no application was received has none in its table.</summary>
public sealed class TextNoneReceived : Check
{
    private static readonly Measure New = Form.Get("received.new");
    private static readonly string[] Never = ["未收到", "没有收到", "未接到", "没有接到", "未受理", "未曾收到", "无依申请", "未有依申请", "没有受理", "未接收到"];

    public override string Id => "text-none-received";

    public override Text Title => new("正文写“未收到申请”的，表格为零", "Where the narrative says that nothing was received, the table says so too");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("正文与表样第三部分“一、本年新收”", "The narrative and section 3, line one");

    public override Text Explains => new(
        "正文写“未收到……申请”而表中本年新收大于零的，请核实。“未收到申请人……”“未收到因申请引起的复议、诉讼、举报”等不是这个意思，不看；表格空白的不作判断。",
        "Asks where the narrative says none was received beside a figure above zero. Sentences on applicants, reviews or complaints are left out; a blank table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown || report.Find(New, Applicant.Total) is not { } cell)
        {
            return CheckResult.NotApplicable;
        }

        var text = subject.Sentences.One;
        var at = NoneReceived(report, text);
        if (at < 0)
        {
            return CheckResult.NotApplicable;
        }

        if (cell.Kind == CellKind.Text)
        {
            return CheckResult.CannotJudge;
        }

        if ((cell.Value ?? 0) <= 0)
        {
            return cell.Value is null ? CheckResult.CannotJudge : CheckResult.Pass;
        }

        var sentence = Sentences.Around(text, at).ToString();
        var place = Stated.TotalCell(report, New);
        return CheckResult.Of(Failed([New.Code], new(
            $"正文写“{sentence}”，{place.Zh}填 {Wording.Figure(cell.Value!.Value)}，两处不一致。{Wording.CheckLedger.Zh}",
            $"The narrative says that no application was received (“{sentence}”), {place.En} says {Wording.Figure(cell.Value.Value)}. {Wording.CheckLedger.En}"))
            with
        { Applicant = Applicant.Total, Left = "未收到", Right = Wording.Figure(cell.Value.Value), Source = cell.Source });
    }

    // The place of the words, or -1. The words between must lead to applications for information and to nothing else.
    private static int NoneReceived(Report report, string text)
    {
        foreach (var never in Never)
        {
            for (var at = text.IndexOf(never, StringComparison.Ordinal); at >= 0; at = text.IndexOf(never, at + 1, StringComparison.Ordinal))
            {
                var rest = text.AsSpan(at, Math.Min(40, text.Length - at));
                var stop = rest.IndexOfAny("，。；：\n");
                rest = stop < 0 ? rest : rest[..stop];
                var ask = rest.IndexOf("申请", StringComparison.Ordinal);
                if (ask >= 0 && !rest.Contains("申请人", StringComparison.Ordinal) && !rest.Contains("复议", StringComparison.Ordinal)
                    && !rest.Contains("诉讼", StringComparison.Ordinal) && !rest.Contains("举报", StringComparison.Ordinal)
                    && !rest.Contains("投诉", StringComparison.Ordinal) && !rest.Contains("结转", StringComparison.Ordinal)
                    && Claims.SpeaksOfTheWhole(report, Sentences.Around(text, at)))
                {
                    return at;
                }
            }
        }

        return -1;
    }
}
