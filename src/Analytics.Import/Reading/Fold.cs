using Analytics.Core.Words;

namespace Analytics.Import.Reading;

/// <summary>One form for each character: simplified, half-width, plain spaces; one for one, so that places stay where they are.</summary>
public static class Fold
{
    private static readonly char[] Table = Build();

    /// <summary>The folded text; the same instance where nothing changes.</summary>
    public static string Of(string text)
    {
        var table = Table;
        var i = 0;
        while (i < text.Length && table[text[i]] == text[i])
        {
            i++;
        }

        return i == text.Length ? text : string.Create(text.Length, text, static (folded, from) =>
        {
            var table = Table;
            for (var i = 0; i < from.Length; i++)
            {
                folded[i] = table[from[i]];
            }
        });
    }

    private static char[] Build()
    {
        var table = Simplified.Table.ToArray();
        for (var c = '！'; c <= '～'; c++)
        {
            table[c] = (char)(c - '！' + '!');
        }

        // No-break, ideographic and the other printed spaces; marks without width become spaces too.
        foreach (var space in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff\t\r")
        {
            table[space] = ' ';
        }

        foreach (var digit in "〇○")
        {
            table[digit] = '〇';
        }

        table['～'] = '~';
        table['〔'] = '[';
        table['〕'] = ']';
        return table;
    }
}
