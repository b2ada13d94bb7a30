using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Layout;

/// <summary>The six sections are numbered one to six in order.</summary>
public sealed class SectionNumbers : Check
{
    private const string Numerals = "一二三四五六";

    public override string Id => "section-numbers";

    public override Text Title => new("六个部分依次编为一至六", "The six sections are numbered one to six");

    public override Severity Severity => Severity.Hint;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("表样六个部分的标题", "The titles of the form's six sections");

    public override Text Explains => new(
        "按标题内容认出部分，再看编号；标题没有编号的（PDF 文字常丢）不提示。只作提示，不作为退回理由。分不出部分的不作判断。",
        "Sections are recognised by their titles, then their numbers are read; a title without a number is left alone. Never a reason to send back. No sections, no judgement.");

    public override CheckResult Run(CheckSubject subject)
    {
        var sections = subject.Report.Sections;
        if (sections.Count == 0)
        {
            return subject.Report.Disclosure == Edition.Unknown ? CheckResult.NotApplicable : CheckResult.CannotJudge;
        }

        List<Section>? wrong = null;
        foreach (var section in sections)
        {
            if (section.Number is >= 1 and <= 6 && NumeralOf(section.Title) is { } numeral && numeral != Numerals[section.Number - 1])
            {
                (wrong ??= []).Add(section);
            }
        }

        return wrong is null ? CheckResult.Pass : CheckResult.Of(Failed([], new(
            $"部分编号与规定不同：{string.Join("；", wrong.Select(s => $"“{s.Title.Trim()}”应为第{Numerals[s.Number - 1]}部分"))}。",
            $"Sections are not numbered as the form does: {string.Join("; ", wrong.Select(s => $"“{s.Title.Trim()}” is section {s.Number}"))}."))
            with
        { Left = string.Join("；", wrong.Select(s => s.Title.Trim())), Right = string.Join("", wrong.Select(s => Numerals[s.Number - 1])) });
    }

    private static char? NumeralOf(string title)
    {
        var text = title.AsSpan().TrimStart(" \t　第");
        return text.Length > 1 && text[1] is ('、' or '.' or '．' or '，') && (Numerals.Contains(text[0]) || "七八九十".Contains(text[0])) ? text[0] : null;
    }
}
