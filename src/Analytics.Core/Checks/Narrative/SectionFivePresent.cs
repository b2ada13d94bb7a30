using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>Section 5, problems and improvements, is there and says something.</summary>
public sealed class SectionFivePresent : Check
{
    public override string Id => "section-five-present";

    public override Text Title => new("第五部分“存在的主要问题及改进情况”不缺、不空", "Section 5, problems and improvements, is there and is not empty");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("《政府信息公开条例》第五十条第（四）项", "Regulation on the Disclosure of Government Information, article 50 (4)");

    public override Text Explains => new(
        "其他部分找得到而第五部分找不到或没有文字的为错误；只写“无”的也算没有写。整篇都分不出部分的不作判断。",
        "An error where other sections are found and section 5 is missing, empty, or says only 无. Where no section can be told apart it is not judged.");

    public override CheckResult Run(CheckSubject subject) => SectionPresence.Judge(subject.Report, 5) switch
    {
        SectionPresence.State.NoSections => CheckResult.CannotJudge,
        SectionPresence.State.Missing => CheckResult.Of(Failed([], new(
            "未找到第五部分“存在的主要问题及改进情况”，请补写。",
            "Section 5, problems and improvements, was not found; please add it.")) with
        { Left = "缺", Right = "应有" }),
        SectionPresence.State.Empty or SectionPresence.State.SaysNone => CheckResult.Of(Failed([], new(
            "第五部分“存在的主要问题及改进情况”没有内容，请补写。",
            "Section 5, problems and improvements, says nothing; please add it.")) with
        { Left = "空", Right = "应有" }),
        _ => CheckResult.Pass,
    };
}
