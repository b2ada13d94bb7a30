using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>The information-processing fee is stated, since 2021.</summary>
public sealed class ProcessingFeeStated : Check
{
    private static readonly Measure Collected = Form.Get("processing-fee.collected");
    private static readonly Measure Notices = Form.Get("processing-fee.notices");

    public override string Id => "processing-fee-stated";

    public override Text Title => new("写明信息处理费收取情况", "The information-processing fee is stated");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2021];

    public override Text Source => new(
        "国办公开办函〔2021〕30号；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
        "Circular 30 of 2021; rules on the information-processing fee (2020, No. 109)");

    public override Text Explains => new(
        "自 2021 年起，正文任何一处写到信息处理费（包括“未收取”）即可；表二的行政事业性收费不是信息处理费。分不出部分的不作判断。",
        "Since 2021. Any mention will do, also that none was charged; the fees of table two are something else. Where no section can be told apart it is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Year is not >= 2021)
        {
            return CheckResult.NotApplicable;
        }

        if (report.Find(Collected) is not null || report.Find(Notices) is not null || subject.Sentences.All.Contains("处理费", StringComparison.Ordinal))
        {
            return CheckResult.Pass;
        }

        return report.Sections.Count == 0
            ? CheckResult.CannotJudge
            : CheckResult.Of(Failed([], new(
                "正文没有写到政府信息公开信息处理费（发出收费通知的件数、金额和实际收取金额）。没有收取的也请在第六部分写明。",
                "The information-processing fee (notices, amount, amount collected) is not mentioned. Where none was charged, please say so in section 6."))
                with
            { Left = "未写", Right = "应写明" });
    }
}
