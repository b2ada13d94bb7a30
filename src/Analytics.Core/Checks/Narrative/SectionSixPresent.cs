using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>Section 6, other matters, is there and says something, since 2021.</summary>
public sealed class SectionSixPresent : Check
{
    public override string Id => "section-six-present";

    public override Text Title => new("第六部分“其他需要报告的事项”不缺、不空", "Section 6, other matters, is there and is not empty");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2021];

    public override Text Source => new("国办公开办函〔2021〕30号：第六部分应报告信息处理费等情况", "Circular 30 of 2021: section 6 reports the processing fee and other matters");

    public override Text Explains => new(
        "自 2021 年起核对；写“无”的算有（信息处理费由另一项核对）。整篇都分不出部分的不作判断。",
        "Since 2021. 无 counts as said (the processing fee has a check of its own). Where no section can be told apart it is not judged.");

    public override CheckResult Run(CheckSubject subject) => subject.Report.Year is not >= 2021
        ? CheckResult.NotApplicable
        : SectionPresence.Judge(subject.Report, 6) switch
        {
            SectionPresence.State.NoSections => CheckResult.CannotJudge,
            SectionPresence.State.Missing => CheckResult.Of(Failed([], new(
                "未找到第六部分“其他需要报告的事项”，请核实是否漏写。",
                "Section 6, other matters, was not found; please check whether it was left out.")) with
            { Left = "缺", Right = "应有" }),
            SectionPresence.State.Empty => CheckResult.Of(Failed([], new(
                "第六部分“其他需要报告的事项”没有内容，请核实是否漏写。",
                "Section 6, other matters, says nothing; please check whether it was left out.")) with
            { Left = "空", Right = "应有" }),
            _ => CheckResult.Pass,
        };
}
