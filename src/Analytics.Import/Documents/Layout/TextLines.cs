using System.Text;

namespace Analytics.Import.Documents.Layout;

/// <summary>Puts words that stand side by side onto one line, and spaces only where the print has them.</summary>
internal static class TextLines
{
    /// <summary>A printed line.</summary>
    public sealed record Line(string Text, double Left, double Right, double Top, double Bottom, IReadOnlyList<PrintedWord> Words)
    {
        public double Height => Bottom - Top;
    }

    public static List<Line> Of(IReadOnlyList<PrintedWord> words)
    {
        var lines = new List<List<PrintedWord>>();
        foreach (var word in words.OrderBy(word => word.Centre))
        {
            var line = lines.Count == 0 ? null : lines[^1];
            if (line is null || word.Centre - line.Average(other => other.Centre) > 0.55 * Math.Max(word.Size, line[0].Size) && word.Centre - line[0].Centre > 2)
            {
                lines.Add(line = []);
            }

            line.Add(word);
        }

        return [.. lines.Select(Join)];
    }

    public static Line Join(List<PrintedWord> words)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var text = new StringBuilder(words[0].Text);
        for (var i = 1; i < words.Count; i++)
        {
            var gap = (words[i].Left - words[i - 1].Right) / Math.Max(1, Math.Min(words[i].Height, words[i - 1].Height));
            text.Append(Between(words[i - 1].Text[^1], words[i].Text[0], gap)).Append(words[i].Text);
        }

        return new Line(text.ToString(), words[0].Left, words[^1].Right, words.Min(word => word.Top), words.Max(word => word.Bottom), words);
    }

    // Chinese is set without spaces; a wide gap between two words is a column or a deliberate blank.
    private static string Between(char before, char after, double gap) =>
        gap > 1.5 ? "  " : IsWide(before) || IsWide(after) ? gap > 0.9 ? " " : "" : gap > 0.12 ? " " : "";

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\uFFEF' or '“' or '”' or '…' or '—';
}
