using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Statistics;

/// <summary>Rows of the statistics table (政府信息公开情况统计表) that reports of 2008 to 2018 carry: an indicator, its unit, a number.</summary>
/// <remarks>
/// Read lightly, from the document's text: a row counts where its indicator is one of those known here, 条 or 件 stands beside it and the number ends its line.
/// The notice of the State Council's general office on the yearly statistics (since 2014) fixed the indicators; before, offices worded them freely.
/// </remarks>
internal static partial class StatisticsTable
{
    /// <summary>The year after which the official form took the table's place.</summary>
    public const int LastYear = 2018;

    /// <summary>A row: what it counts, its number, and the stretch of the folded text that it takes.</summary>
    public sealed record Row(string Key, long Value, int Start, int At, int End);

    /// <summary>The known rows in order; an indicator that stands twice with different numbers is left out.</summary>
    public static List<Row> Rows(ReportText text)
    {
        var rows = new List<Row>();
        var from = First(text.Plain);
        if (from < 0)
        {
            return rows;
        }

        foreach (Match match in Indicator().Matches(text.Plain, from))
        {
            var number = match.Groups["n"];
            if (!IsNumberedApart(text.Plain, match)
                && long.TryParse(number.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                rows.Add(new Row(Key(match.Groups["label"].ValueSpan), value, match.Index, number.Index, number.Index + number.Length));
            }
        }

        rows.RemoveAll(row => rows.Exists(other => other.Key == row.Key && other.Value != row.Value));
        return [.. rows.DistinctBy(row => row.Key)];
    }

    /// <summary>The row as a figure with its place.</summary>
    public static StatedFigure Figure(ReportText text, Row row)
    {
        var line = text.LineAt(row.At);
        var from = text.ColumnAt(row.At);
        return new StatedFigure(row.Value, string.Join(' ', text.Printed(row.Start, row.End).Split([' ', '\t', '\n', '|', '　'], StringSplitOptions.RemoveEmptyEntries)), Source.InText(line, from, from + row.End - row.At));
    }

    private static int First(string plain)
    {
        var published = plain.IndexOf("信息数", StringComparison.Ordinal);
        var received = plain.IndexOf("申请数", StringComparison.Ordinal) is >= 0 and var at ? at : plain.IndexOf("申请总数", StringComparison.Ordinal);
        var first = published < 0 ? received : received < 0 ? published : Math.Min(published, received);
        return first < 0 ? -1 : Math.Max(0, first - 20);
    }

    private static string Key(ReadOnlySpan<char> label) =>
        label.Contains("申请", StringComparison.Ordinal) ? "received"
        : label.Contains("网站", StringComparison.Ordinal) ? "website"
        : label.Contains("微博", StringComparison.Ordinal) ? "weibo"
        : label.Contains("微信", StringComparison.Ordinal) ? "wechat"
        : label.Contains("其他", StringComparison.Ordinal) ? "other"
        : "published";

    // Cells a line, rows numbered in cells of their own: the number behind an empty cell would be the next row's.
    private static bool IsNumberedApart(string plain, Match match)
    {
        var before = plain.AsSpan(0, match.Index).TrimEnd(" |\t\n");
        return match.ValueSpan.Contains('\n') && before.Length > 0 && char.IsAsciiDigit(before[^1]) && plain.AsSpan(before.Length, match.Index - before.Length).Contains('\n');
    }

    [GeneratedRegex(@"(?<![^\n| \t、.)\d])(?<label>(?:全年|本年度?)?(?:主动公开(?:政府)?信息总?数量?|(?:收到|受理)(?:政府信息公开)?申请(?:总数|数量|数)|申请总数|(?:政府网站|政务微博|政务微信|其他方式)公开政府信息数))[ \t\n|]*(?:\([^()]{0,40}\)[ \t\n|]*)?(?:[条件][ \t\n|]+(?<n>[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3})+)|(?<=[ \t\n|])(?<n>[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3})+)[ \t|]*[条件])(?=[ \t|]*(?:\n|$))")]
    private static partial Regex Indicator();
}
