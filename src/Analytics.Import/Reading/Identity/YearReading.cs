using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Import.Reading.Identity;

/// <summary>The year reported on: from the title, else the data period, else the sentences, else the date of filing.</summary>
public static partial class YearReading
{
    private const string Conflict = "year-conflict";

    // The narrative of a report speaks of its own year again and again, of the next one now and then.
    private const int ClearlyMore = 2;

    public static (int? Year, IReadOnlyList<Finding> Findings) Read(ReportText text, IReadOnlyList<PrintedTitle> titles, PrintedTitle? title, string fileName, IReadOnlyDictionary<string, string> properties)
    {
        var titled = title?.Year ?? titles.FirstOrDefault(t => t.Year is not null)?.Year;
        var period = Period(text.Plain);
        var spoken = SpokenYears.In(text, titles);
        if (titled is { } year)
        {
            if (period is { } data && data != year)
            {
                // A period that the sentences bear out is the year; a title is often last year's, copied.
                var chosen = spoken.Most == data ? data : year;
                return (chosen, [Ask(Conflict, year, data, $"标题写{year}年，统计期限写{data}年；按{chosen}年处理，请核对。", $"The title says {year}, the data period {data}; taken as {chosen}, please check.")]);
            }

            return spoken.Most is { } other && other != year && period is null && spoken.Times(year) == 0 && spoken.Times(other) >= ClearlyMore
                ? (year, [Ask(Conflict, year, other, $"标题写{year}年，正文多处写{other}年；按标题处理，请核对。", $"The title says {year}, the text mostly {other}; taken from the title, please check.")])
                : (year, []);
        }

        if (period is not null)
        {
            return (period, spoken.Most is { } told && told != period && spoken.Times(period.Value) == 0
                ? [Ask(Conflict, period.Value, told, $"统计期限写{period}年，正文写{told}年；按统计期限处理，请核对。", $"The data period says {period}, the text {told}; taken from the period, please check.")]
                : []);
        }

        if (spoken.Most is { } most)
        {
            return (most, spoken.IsUnanimous ? []
                : [Ask("year-inferred", most, null, $"标题和统计期限都没有写年度，正文提到多个年份，按提得最多的{most}年处理，请核对。", $"Neither title nor data period states the year; {most} is the one the text names most, please check.")]);
        }

        if (CutOff().Match(text.Plain) is { Success: true } cut && PrintedYear.Find(cut.Value) is { } cutOff)
        {
            return (cutOff.Year, [Ask("year-inferred", cutOff.Year, null, $"文中未写报告年度，只有“{cut.Value}”；按{cutOff.Year}年处理，请核对。", $"No report year is stated, only a cut-off at the end of {cutOff.Year}; taken as {cutOff.Year}, please check.")]);
        }

        if (Filed(text) is { } filed)
        {
            return (filed - 1, [Ask("year-inferred", filed - 1, filed, $"文中未写报告年度，只有{filed}年的落款或发布日期；按{filed - 1}年处理，请核对。", $"No report year is stated, only a date of {filed}; taken as {filed - 1}, please check.")]);
        }

        foreach (var property in properties.Values)
        {
            if (property.Contains("公开", StringComparison.Ordinal) && PrintedYear.Find(Fold.Of(property)) is { } inProperties)
            {
                return (inProperties.Year, [Ask("year-inferred", inProperties.Year, null, $"正文未写报告年度，按文件属性“{property}”处理，请核对。", "No report year is stated; taken from the file's properties, please check.")]);
            }
        }

        if (PrintedYear.Find(Fold.Of(Path.GetFileNameWithoutExtension(fileName))) is { } inName)
        {
            return (inName.Year, [Ask("year-from-file-name", inName.Year, null, $"文中未写报告年度，按文件名取{inName.Year}年，请核对。", $"No report year is stated; {inName.Year} is taken from the file's name, please check.")]);
        }

        return (null, [new Finding("year-not-stated", Severity.Question, Outcome.CannotJudge, [], new Text("文中未写报告年度，请补充。", "The document does not state the report year; please supply it."))]);
    }

    /// <summary>Of titles of several years in a list, the report's own: the data period's year, else the one that the sentences speak of, else the last.</summary>
    public static (PrintedTitle Own, IReadOnlyList<Finding> Findings) Among(ReportText text, IReadOnlyList<PrintedTitle> run, IReadOnlyList<PrintedTitle> titles)
    {
        var last = run[^1];
        var said = Period(text.Plain) ?? SpokenYears.In(text, titles).Most;
        var own = run.LastOrDefault(title => title.Year == said) ?? last;
        return own.Year == said && own == last ? (own, [])
            : (own, [Ask(Conflict, own.Year!.Value, run.First(title => title.Year != own.Year).Year, $"文首列有{string.Join('、', run.Select(title => title.Year).Distinct())}年几个年度的报告标题；按{own.Year}年处理，请核对。", $"The head lists the titles of several years; taken as {own.Year}, please check.")]);
    }

    private static int? Period(string plain)
    {
        foreach (Match match in DataPeriod().Matches(plain))
        {
            if (PrintedYear.Find(match.Value) is { } year)
            {
                return year.Year;
            }
        }

        return null;
    }

    private static int? Filed(ReportText text)
    {
        foreach (Match match in FilingDate().Matches(text.Plain))
        {
            if (PrintedYear.Find(match.Value) is { } year)
            {
                return year.Year;
            }
        }

        return null;
    }

    private static Finding Ask(string rule, int left, int? right, string zh, string en) =>
        new(rule, Severity.Question, rule == Conflict ? Outcome.Fail : Outcome.CannotJudge, [], new Text(zh, en))
        {
            Left = left.ToString(CultureInfo.InvariantCulture),
            Right = right?.ToString(CultureInfo.InvariantCulture),
        };

    // 自2020年1月1日起至…12月31日止; separators may be lost (202111日起至20211230日止).
    [GeneratedRegex(@"20 ?\d ?\d *年? *0?1 *月? *0?1 *日? *(?:0时)? *(?:起|开始)? *(?:至|到|-|—|–|~|,至)")]
    private static partial Regex DataPeriod();

    [GeneratedRegex(@"截[至止]到? *20\d\d *年 *(?:12 *月 *(?:31 *日|底)|年?底|末)")]
    private static partial Regex CutOff();

    [GeneratedRegex(@"(?:发布(?:时间|日期)|生成日期|成文日期|公开日期|时间|日期)[:| ]*20\d\d[-年./]\d{1,2}|^ *20\d\d *年 *[1-4] *月 *\d{1,2} *日 *$", RegexOptions.Multiline)]
    private static partial Regex FilingDate();
}
