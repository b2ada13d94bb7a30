using System.Collections.Frozen;

namespace Analytics.Import.Reading.Tables;

/// <summary>Brings printed characters to one form, so that a label is found however it was typed.</summary>
/// <remarks>Full width becomes half width, traditional characters of the form's words become simplified ones,
/// spaces, quotes and punctuation vanish. Only for comparing; what is kept is always as printed.</remarks>
internal static class Characters
{
    // Pairs of traditional and simplified characters that occur in the form's labels and in cells.
    private const string Traditional =
        "規规範范許许項项對对務务處处罰罚強强製制業业費费採采購购額额總总計计請请數数結结轉转繼继續续辦办機机構构關关會会組组織织"
        + "團团體体國国護护權权屬属類类內内過过執执詢询無无當当複复復复訴诉訟讼議议維维糾纠審审經经條条決决減减單单萬万億亿現现發发"
        + "廢废開开動动報报錄录種种與与個个責责問问題题進进將将為为設设適适級级舉举訪访投投複复確确認认獲获見见補补後后區区應应";

    private static readonly char[] Map = Build();

    /// <summary>The comparable form of one character; zero where it does not count.</summary>
    public static char Fold(char c) => Map[c];

    /// <summary>Writes the comparable form and returns its length; stops when the room is full.</summary>
    public static int Fold(ReadOnlySpan<char> printed, Span<char> folded)
    {
        var length = 0;
        foreach (var c in printed)
        {
            var f = Map[c];
            if (f == 0)
            {
                continue;
            }

            if (length == folded.Length)
            {
                break;
            }

            folded[length++] = f;
        }

        return length;
    }

    /// <summary>The comparable form as text; for building lists, not for the hot path.</summary>
    public static string Folded(string printed)
    {
        Span<char> room = stackalloc char[256];
        return new string(room[..Fold(printed, room)]);
    }

    /// <summary>Anything that leaves no mark on paper, the zero-width characters of web pages included.</summary>
    public static bool IsBlank(char c) =>
        c < 128 ? c is ' ' or (>= '\t' and <= '\r')
        : c > '\u3000' ? c == '\ufeff' // nearly every character of a report ends here
        : char.IsWhiteSpace(c) || c is '\u200b' or '\u200c' or '\u200d' or '\u2060';

    /// <summary>The part between the blanks at both ends: start and end.</summary>
    public static (int From, int To) Trim(ReadOnlySpan<char> text)
    {
        int from = 0, to = text.Length;
        while (from < to && IsBlank(text[from]))
        {
            from++;
        }

        while (to > from && IsBlank(text[to - 1]))
        {
            to--;
        }

        return (from, to);
    }

    private static char[] Build()
    {
        var simplified = Enumerable.Range(0, Traditional.Length / 2)
            .DistinctBy(i => Traditional[i * 2])
            .ToFrozenDictionary(i => Traditional[i * 2], i => Traditional[(i * 2) + 1]);
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            var half = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
            map[i] = char.IsLetterOrDigit(half) ? simplified.GetValueOrDefault(half, char.ToLowerInvariant(half)) : '\0';
        }

        return map;
    }
}
