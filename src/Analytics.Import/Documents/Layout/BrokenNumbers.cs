using System.Text.RegularExpressions;

namespace Analytics.Import.Documents.Layout;

/// <summary>Numbers in a table without ruled lines that go on below because their column is too narrow: made unreadable, never read in part.</summary>
internal static partial class BrokenNumbers
{
    public static List<TextLines.Line> Mark(List<TextLines.Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1], lines[i]);
            if (below.Words.Count(word => word.IsNumber) is var rest && rest > 0 && rest < above.Words.Count(word => word.IsNumber)
                && below.Top < above.Bottom + (0.35 * above.Height) && !RowBegins().IsMatch(below.Text))
            {
                (lines[i - 1], lines[i]) = Marked(above, below);
            }
        }

        lines.RemoveAll(line => line.Words.Count == 0);
        return lines;
    }

    private static (TextLines.Line Above, TextLines.Line Below) Marked(TextLines.Line above, TextLines.Line below)
    {
        var words = above.Words.ToList();
        var left = new List<PrintedWord>();
        foreach (var word in below.Words)
        {
            var at = word.IsNumber ? words.FindIndex(other => other.IsNumber && word.Left < other.Right && word.Right > other.Left) : -1;
            if (at >= 0)
            {
                words[at] = words[at] with { Text = words[at].Text + "…" + word.Text };
            }
            else
            {
                left.Add(word);
            }
        }

        return (TextLines.Join(words), left.Count > 0 ? TextLines.Join(left) : below with { Text = "", Words = [] });
    }

    [GeneratedRegex(@"^\s*([（(]?[0-9一二三四五六七八九十]+\s*[）)、.．]|规章|规范性|行政|其他|政府集中|第二十条|结果|信息|总计)")]
    private static partial Regex RowBegins();
}
