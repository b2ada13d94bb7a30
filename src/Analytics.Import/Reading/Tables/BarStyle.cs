using System.Buffers;
using Analytics.Import.Documents;

namespace Analytics.Import.Reading.Tables;

/// <summary>How a document draws its rows with bars: one or two between cells, before the first, after the last.</summary>
internal readonly record struct BarStyle(bool IsDouble, bool Leads, bool Ends)
{
    /// <summary>Every character that is drawn as a bar.</summary>
    public static readonly SearchValues<char> Bars = SearchValues.Create("|｜│┃¦");

    private static readonly SearchValues<char> BarsAndSpace = SearchValues.Create("|｜│┃¦ ");

    /// <summary>Judged from all lines with bars; a blank first or last cell must not be taken for the row's edge.</summary>
    public static BarStyle Of(Document document)
    {
        int leads = 0, bare = 0, open = 0, closed = 0;
        int twice = 0, once = 0;
        foreach (var block in document.Blocks)
        {
            if (block is not Paragraph { Text: { Length: < 400 } text } || text.AsSpan().IndexOfAny(Bars) < 0)
            {
                continue;
            }

            var (from, to) = Characters.Trim(text);
            var line = text.AsSpan(from, to - from);
            var first = line.IndexOfAnyExcept(BarsAndSpace);
            var length = first < 0 ? 0 : line[first..].IndexOfAny(Bars);
            if (length <= 0 || LabelBook.Find(line.Slice(first, length).Trim()) is null)
            {
                continue;
            }

            // Only rows that begin with a label and hold another cell show the edges.
            var last = line.LastIndexOfAnyExcept(BarsAndSpace);
            if (last < first + length)
            {
                closed++;
                continue;
            }

            leads += first > 0 ? 1 : 0;
            bare += first > 0 ? 0 : 1;
            open += last == line.Length - 1 ? 1 : 0;
            closed += last == line.Length - 1 ? 0 : 1;
            var doubled = IsDoubled(line[first..(last + 1)], length);
            twice += doubled ? 1 : 0;
            once += doubled ? 0 : 1;
        }

        return new BarStyle(twice > once, leads > bare, open == 0 || closed > 4 * open);
    }

    /// <summary>The part of a line between its edges.</summary>
    public (int From, int To) Inside(string host, int from, int to)
    {
        var width = IsDouble && to - from > 2 ? 2 : 1;
        if (IsBar(host[from]) && (Leads || width == 1 && to - from == 1))
        {
            from += width == 2 && IsBar(host[from + 1]) ? 2 : 1;
        }

        if (to > from && IsBar(host[to - 1]) && Ends)
        {
            to -= width == 2 && to - 2 >= from && IsBar(host[to - 2]) ? 2 : 1;
        }

        return (from, to);
    }

    public static bool IsBar(char c) => c is '|' or '｜' or '│' or '┃' or '¦';

    // `规章||0||||5`: bars stand in pairs throughout.
    private static bool IsDoubled(ReadOnlySpan<char> inner, int first)
    {
        for (var i = first; i < inner.Length; i++)
        {
            var run = 0;
            while (i < inner.Length && IsBar(inner[i]))
            {
                run++;
                i++;
            }

            if ((run & 1) == 1)
            {
                return false;
            }
        }

        return true;
    }
}
