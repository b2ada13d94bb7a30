using System.Buffers;
using System.Text;

namespace Analytics.Import.Reading;

/// <summary>One sentence of the narrative, spaces and line breaks taken out, with the way back to its place.</summary>
public sealed class Sentence
{
    private readonly int[] places;

    private Sentence(string text, int[] places, int start, int end)
    {
        (Text, this.places, Start, End) = (text, places, start, end);
    }

    /// <summary>Folded, without spaces.</summary>
    public string Text { get; }

    /// <summary>Where it begins in the folded text.</summary>
    public int Start { get; }

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; }

    /// <summary>The place in the folded text of a character of the sentence.</summary>
    public int PlaceOf(int index) => index < places.Length ? places[index] : End;

    /// <summary>The same sentence with a stretch of it written another way; every character written so has the place of the stretch.</summary>
    internal Sentence Rewritten(int at, int length, string words) => new(
        string.Concat(Text.AsSpan(0, at), words, Text.AsSpan(at + length)),
        [.. places.AsSpan(0, at), .. Enumerable.Repeat(places[at], words.Length), .. places.AsSpan(at + length)], Start, End);

    public static Sentence Of(ReportText text, int start, int end)
    {
        var clean = new StringBuilder(end - start);
        var places = new List<int>(end - start);
        for (var i = start; i < end; i++)
        {
            // Scraped copies put a question mark where a special space was.
            if (text.Plain[i] is not (' ' or '\n' or '?'))
            {
                clean.Append(text.Plain[i]);
                places.Add(i);
            }
        }

        return new Sentence(clean.ToString(), [.. places], start, end);
    }
}

/// <summary>Finds the sentence around a place; a line's end inside a sentence (PDF, copied text) does not cut.</summary>
public static class Sentences
{
    // A heading or a name is short; a line that was only wrapped is not.
    private const int WrappedLine = 16;

    // A whole page on one line has no sentences; what stands this far away belongs to another.
    private const int Reach = 1000;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789,. ");

    private static readonly SearchValues<char> Ends = SearchValues.Create("。!\n");

    /// <summary>Start and end of the sentence that a place of the folded text stands in.</summary>
    public static (int Start, int End) Around(ReportText text, int place)
    {
        var plain = text.Plain;
        var start = place;
        while (start > 0)
        {
            start = plain.AsSpan(0, start).LastIndexOfAny(Ends);
            if (start < 0 || plain[start] != '\n' || EndsSentence(text, start))
            {
                break;
            }
        }

        var end = place;
        while (end < plain.Length)
        {
            end = plain.AsSpan(end).IndexOfAny(Ends) is >= 0 and var next ? end + next : plain.Length;
            if (end == plain.Length || plain[end] != '\n' || EndsSentence(text, end))
            {
                break;
            }

            end++;
        }

        start = Math.Max(start + (start == 0 && plain[0] != '\n' ? 0 : 1), 0);
        return (Math.Max(start, place - Reach), Math.Min(end, place + Reach));
    }

    // 公开政府信息4 | 20条, 信息 | 420 | 条: a count runs on whatever the length of its line.
    private static bool IsCut(ReportText text, int line, ReadOnlySpan<char> words, ReadOnlySpan<char> next)
    {
        if (words.IsEmpty || next.IsEmpty)
        {
            return false;
        }

        var digits = next.IndexOfAnyExcept(Figures);
        return "条件篇份则".Contains(next[0], StringComparison.Ordinal) ? char.IsAsciiDigit(words[^1])
            : digits > 0 ? "条件篇份则余多".Contains(next[digits], StringComparison.Ordinal)
            : digits < 0 && line + 2 <= text.LineCount && text.Line(line + 2).Trim() is { IsEmpty: false } after && "条件篇份则".Contains(after[0], StringComparison.Ordinal);
    }

    private static bool EndsSentence(ReportText text, int newLine)
    {
        var line = text.LineAt(newLine);
        if (text.IsTable(line) || line == text.LineCount || text.IsTable(line + 1))
        {
            return true;
        }

        var words = text.Line(line).Trim();
        var next = text.Line(line + 1).Trim();
        if (IsCut(text, line, words, next))
        {
            return false;
        }

        return words.Length < WrappedLine || next.IsEmpty || words[^1] is ':' or ';' || "一二三四五六七八九十(".Contains(next[0], StringComparison.Ordinal);
    }
}
