namespace Analytics.Import.Reading.Tables;

/// <summary>The numbering before a label: 一、 （三） 1. ①, in every way it is typed.</summary>
internal static class Ordinals
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Where the words begin after any number of ordinals.</summary>
    public static int Skip(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && Characters.IsBlank(text[at]))
            {
                at++;
            }

            var next = SkipOne(text, at);
            if (next == at)
            {
                return at;
            }

            at = next;
        }
    }

    /// <summary>True where the text is an ordinal and nothing else, such as `1.` or （三）.</summary>
    public static bool IsOnly(ReadOnlySpan<char> text) => text.Length is > 1 and < 8 && Skip(text) >= text.Length;

    private static int SkipOne(ReadOnlySpan<char> text, int from)
    {
        var at = from;
        if (at < text.Length && text[at] is >= '①' and <= '⑳')
        {
            return at + 1;
        }

        var opened = at < text.Length && text[at] is '(' or '（' or '〔' or '[';
        if (opened)
        {
            at++;
        }

        var start = at;
        while (at < text.Length && Numerals.Contains(text[at]))
        {
            at++;
        }

        if (at == start)
        {
            while (at < text.Length && at - start < 2 && (char.IsAsciiDigit(text[at]) || text[at] is >= '０' and <= '９'))
            {
                at++;
            }
        }

        if (at == start || at == text.Length)
        {
            return from;
        }

        return opened
            ? text[at] is ')' or '）' or '〕' or ']' ? at + 1 : from
            : text[at] is '、' or '.' or '．' or ')' or '）' or ',' or '，' ? at + 1 : from;
    }
}
