namespace Analytics.Import.Documents.Pages;

/// <summary>Measures how deep a page's elements nest before it is parsed; the parser takes quadratic time on hostile depth.</summary>
internal static class PageDepth
{
    private const int Buckets = 256;

    public static void Check(ReadOnlySpan<char> html)
    {
        var open = new int[Buckets];
        var depth = 0;
        for (var rest = html; rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[(at + 1)..];
            var closes = rest is ['/', ..];
            var name = Name(closes ? rest[1..] : rest);
            if (name.Length == 0 || EndsByItself(name))
            {
                continue;
            }

            var bucket = Bucket(name);
            if (!closes)
            {
                open[bucket]++;
                depth++;
            }
            else if (open[bucket] > 0)
            {
                open[bucket]--;
                depth--;
            }

            if (depth > Limits.HtmlDepth)
            {
                throw Refusals.TooDeep();
            }
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 16 && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == ':'))
        {
            length++;
        }

        return tag[..length];
    }

    // Elements without an end, or whose end pages leave out and parsers supply.
    private static bool EndsByItself(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower is "p" or "br" or "li" or "td" or "tr" or "th" or "img" or "meta" or "link" or "input" or "hr" or "col" or "option" or "dd" or "dt"
            or "tbody" or "thead" or "tfoot" or "colgroup" or "base" or "area" or "param" or "embed" or "source" or "wbr" or "html" or "body" or "head";
    }

    private static int Bucket(ReadOnlySpan<char> name)
    {
        var hash = 17;
        foreach (var c in name)
        {
            hash = (hash * 31) + (c | 0x20);
        }

        return hash & (Buckets - 1);
    }
}
