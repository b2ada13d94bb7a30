using System.Buffers;

namespace Analytics.Import.Reading;

/// <summary>A document's text as the readers of names and sentences see it: folded, with the way back to the printed place.</summary>
public sealed class ReportText
{
    private static readonly SearchValues<char> Accented = SearchValues.Create("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ");

    private readonly List<int> starts = [0];
    private readonly Func<int, bool>? isTableLine;
    private readonly int[]? printedAt;

    /// <param name="original">The decoded text, lines separated by line feeds.</param>
    /// <param name="isTableLine">Whether a line, from 1, belongs to one of the three tables.</param>
    public ReportText(string original, Func<int, bool>? isTableLine = null)
    {
        Original = original;
        this.isTableLine = isTableLine;
        var folded = Fold.Of(original);
        Plain = original.AsSpan().ContainsAny(Accented) ? WithoutGlosses(folded, out printedAt) : folded;
        starts.EnsureCapacity(Plain.AsSpan().Count('\n') + 1);
        for (var at = Plain.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = Plain.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>As decoded.</summary>
    public string Original { get; }

    /// <summary>Folded; pinyin glosses in brackets, as scraped copies have them, are taken out.</summary>
    public string Plain { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => starts.Count;

    /// <summary>Start and end (exclusive) of a line, from 1, in the folded text.</summary>
    public (int Start, int End) Range(int line) =>
        (starts[line - 1], line < starts.Count ? starts[line] - 1 : Plain.Length);

    /// <summary>A folded line, from 1.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var (start, end) = Range(line);
        return Plain.AsSpan(start, end - start);
    }

    /// <summary>The printed line, from 1, trimmed.</summary>
    public string Printed(int line) => PrintedLine(line).ToString();

    /// <summary>The same, not yet a text of its own.</summary>
    public ReadOnlySpan<char> PrintedLine(int line)
    {
        var (start, end) = Range(line);
        return Original.AsSpan(At(start), At(end) - At(start)).Trim();
    }

    /// <summary>What is printed between two places of the folded text, trimmed.</summary>
    public string Printed(int start, int end) => Original.AsSpan(At(start), At(end) - At(start)).Trim().ToString();

    public bool IsTable(int line) => isTableLine is not null && isTableLine(line);

    /// <summary>The line, from 1, on which a place of the folded text stands.</summary>
    public int LineAt(int place)
    {
        var i = starts.BinarySearch(place);
        return i >= 0 ? i + 1 : ~i;
    }

    /// <summary>Column, from 1, of a place on its line as printed.</summary>
    public int ColumnAt(int place) => At(place) - At(Range(LineAt(place)).Start) + 1;

    private int At(int place) => printedAt is null ? place : printedAt[place];

    // 報(bào)告: the gloss holds at least one accented letter and nothing but Latin letters.
    private static string WithoutGlosses(string folded, out int[]? printedAt)
    {
        var kept = new System.Text.StringBuilder(folded.Length);
        var places = new List<int>(folded.Length + 1);
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] == '(' && folded.AsSpan(i + 1).IndexOf(')') is > 0 and <= 7 and var length
                && folded.AsSpan(i + 1, length) is var gloss && gloss.ContainsAny(Accented) && IsLatin(gloss))
            {
                i += length + 1;
                continue;
            }

            kept.Append(folded[i]);
            places.Add(i);
        }

        places.Add(folded.Length);
        printedAt = [.. places];
        return kept.ToString();
    }

    private static bool IsLatin(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) || c > '\u1fff')
            {
                return false;
            }
        }

        return true;
    }
}
