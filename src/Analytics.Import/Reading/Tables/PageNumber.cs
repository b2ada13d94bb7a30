namespace Analytics.Import.Reading.Tables;

/// <summary>Page numbers that fall between the rows of a table: `- 4 -`, `— 12 —`, 第 4 页.</summary>
internal static class PageNumber
{
    private const string Dashes = "-—–－";

    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length > 20)
        {
            return false;
        }

        text = text.Trim();
        if (text.IsEmpty)
        {
            return false;
        }

        if (text.StartsWith("第") && text.EndsWith("页"))
        {
            return Digits(text[1..^1].Trim());
        }

        if (!Dashes.Contains(text[0]) || !Dashes.Contains(text[^1]))
        {
            return false;
        }

        var inner = text.Trim(Dashes + " \u00a0\u3000");
        return Digits(inner) && text.Length > inner.Length + 1;
    }

    private static bool Digits(ReadOnlySpan<char> text) => text.Length is > 0 and < 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
