using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Narrative;

/// <summary>Title, period and first sentence name the same year.</summary>
public sealed class YearsAgree : Check
{
    public override string Id => "years-agree";

    public override Text Title => new("标题、统计期限和首句的年份一致", "Title, period and first sentence name the same year");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("报告标题、统计期限、正文首句", "The title, the period covered and the first sentence");

    public override Text Explains => new(
        "只看三处：标题中的年份、“1月1日至12月31日”前的年份、第一部分首句开头的年份。正文其他地方的年份（条例年份、下年打算）不看。只有一处写明年份的不适用；年份未能确定的不作判断。",
        "Looks at three places only: the title, the year before 1 January to 31 December, and the opening of the first sentence. Other years in the text are left out. An unknown report year is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        var title = YearIn(report.Title);
        var period = PeriodYear(report.Text);
        var first = FirstSentenceYear(subject.Sentences.One);
        if ((title is null ? 0 : 1) + (period is null ? 0 : 1) + (first is null ? 0 : 1) < 2)
        {
            return report.Year is null ? CheckResult.CannotJudge : CheckResult.NotApplicable;
        }

        int?[] named = [title, period, first];
        if (named.Where(year => year is not null).Distinct().Count() == 1)
        {
            return CheckResult.Pass;
        }

        var (zh, en) = (
            string.Join("，", new[] { ("标题", title), ("统计期限", period), ("首句", first) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}写 {p.Item2} 年")),
            string.Join(", ", new[] { ("the title", title), ("the period", period), ("the first sentence", first) }.Where(p => p.Item2 is not null).Select(p => $"{p.Item1} says {p.Item2}")));
        return CheckResult.Of(Failed([], new($"{zh}，年份不一致，请核对。", $"The years differ: {en}. Please check.")) with
        { Left = $"{title ?? period}", Right = $"{(title is not null && period is not null && title != period ? period : first)}" });
    }

    private static int? YearIn(string? text)
    {
        if (text is null)
        {
            return null;
        }

        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] == '2' && text[i + 1] == '0' && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]))
                && int.TryParse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                return year;
            }
        }

        return null;
    }

    // "… 2020 年 1 月 1 日起至 12 月 31 日": the words stand near the beginning; only what leads to a 31 is looked at.
    private static int? PeriodYear(string text)
    {
        const int Head = 3000;
        const int Lead = 80;
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        for (var at = head.IndexOf("31"); at >= 0;)
        {
            var lead = head[Math.Max(0, at - Lead)..Math.Min(head.Length, at + 6)];
            if (lead.Contains("12", StringComparison.Ordinal) && lead.Contains('月') && PeriodYearOf(Sentences.Plain(lead.ToString())) is { } year)
            {
                return year;
            }

            var next = head[(at + 2)..].IndexOf("31");
            at = next < 0 ? -1 : at + 2 + next;
        }

        return null;
    }

    private static int? PeriodYearOf(string plain)
    {
        var day = plain.IndexOf("年1月1日", StringComparison.Ordinal);
        return day >= 4 && plain.AsSpan(day).Contains("12月31日", StringComparison.Ordinal)
            && int.TryParse(plain.AsSpan(day - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100 ? year : null;
    }

    private static int? FirstSentenceYear(string one) =>
        one.Length > 5 && one[0] == '2' && one[4] == '年' && !one.AsSpan(5).StartsWith("以来", StringComparison.Ordinal) && !one.AsSpan(5).StartsWith("修订", StringComparison.Ordinal)
        && !char.IsAsciiDigit(one[5])
        && int.TryParse(one.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
