using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Similarity;

/// <summary>The narrative is not last year's with the year changed.</summary>
public sealed class NarrativeNotLastYears : Check
{
    public override string Id => "narrative-not-last-years";

    public override Text Title => new("正文不是照抄本单位往年报告", "The narrative is not copied from the unit's own other years");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("年度报告应反映当年工作；考核常设“文字雷同度”指标", "A report is about its own year; assessments measure 文字雷同度");

    public override Text Explains => new(
        "换掉年份、单位名称和数字后逐句比较，公文套话、表样文字和法条引文不计；雷同 80% 以上的提问，附雷同段落。先由办公室确认，确认后才写入退回单。没有正文的不作判断。",
        "Sentence by sentence with years, names and figures masked; boilerplate, form text and quotations of law are left out. Asks from 80 per cent, with the passages. It is shown to the office first. Without a narrative it is not judged.");

    public override CheckResult Run(CheckSubject subject) => Copies.Judge(this, subject, sameUnit: true);

    internal static Text Said(SimilarText text, string passages) => new(
        $"正文与本单位 {text.Year} 年报告的文字雷同度为 {Wording.Figure(text.Percent)}%。雷同段落：{passages}请核实是否照抄往年。",
        $"{Wording.Figure(text.Percent)} per cent of the narrative stands in the unit's own report of {text.Year}. Please check whether it was copied.");
}
