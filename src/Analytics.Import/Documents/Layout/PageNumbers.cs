using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Import.Documents.Layout;

/// <summary>Finds the numbers of the pages, so that no table takes them for figures, and no figure is taken for one.</summary>
internal static partial class PageNumbers
{
    private const double TopShare = 0.09;
    private const double BottomShare = 0.88;
    private const double SamePlace = 4;

    // So many lines stand free between the text and a number without dashes.
    private const double Gap = 1.5;

    private readonly record struct Bare(int Page, int Number, TextLines.Line Line, bool StandsApart);

    /// <summary>The words of all page numbers.</summary>
    public static HashSet<PrintedWord> Find(IReadOnlyList<PrintedPage> pages)
    {
        var found = new HashSet<PrintedWord>(ReferenceEqualityComparer.Instance);
        var bare = new List<Bare>();
        for (var p = 0; p < pages.Count; p++)
        {
            var lines = TextLines.Of(pages[p].Words);
            for (var l = 0; l < lines.Count; l++)
            {
                var line = lines[l];
                if (!(line.Bottom < pages[p].Height * TopShare || line.Top > pages[p].Height * BottomShare))
                {
                    continue;
                }

                if (Dressed().IsMatch(line.Text))
                {
                    found.UnionWith(line.Words);
                }
                else if (l == 0 || l == lines.Count - 1)
                {
                    if (int.TryParse(line.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000)
                    {
                        var other = lines.Count == 1 ? null : lines[l == 0 ? 1 : l - 1];
                        bare.Add(new Bare(p, number, line, other is null || Math.Abs(other.Words.Average(word => word.Centre) - line.Words[0].Centre) > (1 + Gap) * line.Words[0].Size));
                    }
                }
            }
        }

        // A number alone is the page's if it counts the pages: on another page, at the same height, or by itself with some space around it.
        foreach (var one in bare)
        {
            if ((one.StandsApart && one.Number == one.Page + 1)
                || bare.Exists(other => other.Page != one.Page && other.Number - other.Page == one.Number - one.Page && Math.Abs(other.Line.Top - one.Line.Top) < SamePlace))
            {
                found.UnionWith(one.Line.Words);
            }
        }

        return found;
    }

    // - 4 -, 第 4 页, 第 4 页 共 8 页, 4 / 8.
    [GeneratedRegex(@"^\s*([-—–─_·•~～]+\s*\d{1,3}\s*[-—–─_·•~～]+|第\s*\d{1,3}\s*页([\s/，,]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*/\s*\d{1,3})\s*$")]
    private static partial Regex Dressed();
}
