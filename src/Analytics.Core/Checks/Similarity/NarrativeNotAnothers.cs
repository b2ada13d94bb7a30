using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Similarity;

/// <summary>The narrative is not another unit's with the name changed.</summary>
public sealed class NarrativeNotAnothers : Check
{
    public override string Id => "narrative-not-anothers";

    public override Text Title => new("正文不是照抄其他单位报告", "The narrative is not copied from another unit");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("年度报告应反映本单位工作；考核常设“文字雷同度”指标", "A report is about its own body; assessments measure 文字雷同度");

    public override Text Explains => new(
        "换掉年份、单位名称和数字后逐句比较，公文套话、表样文字和法条引文不计；雷同 80% 以上的提问，附雷同段落。两份报告谁先谁后不作判断，先由办公室确认，确认后才写入退回单。没有正文的不作判断。",
        "Sentence by sentence with years, names and figures masked; boilerplate, form text and quotations of law are left out. Asks from 80 per cent, with the passages, and does not say who copied whom. It is shown to the office first. Without a narrative it is not judged.");

    public override CheckResult Run(CheckSubject subject) => Copies.Judge(this, subject, sameUnit: false);

    internal static Text Said(SimilarText text, string passages) => new(
        $"正文与{text.Name}（{text.Unit}）{text.Year} 年报告的文字雷同度为 {Wording.Figure(text.Percent)}%。雷同段落：{passages}请办公室核实。",
        $"{Wording.Figure(text.Percent)} per cent of the narrative stands in the report of {text.Name} ({text.Unit}) for {text.Year}. The office may want to look.");
}
