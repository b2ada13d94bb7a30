using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Web pages as saved from government sites.</summary>
internal static partial class PageReading
{
    private const int LongestFrameKept = 2_000;

    /// <summary>True where a decoded text is a page or a piece of one, and not prose with a stray tag.</summary>
    public static bool IsPage(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart();
        if (start is ['<', .., _, _])
        {
            if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var name = start[1..Math.Min(start.Length, 20)];
            var end = name.IndexOfAnyExcept(Letters);
            if (end > 0 && name[end] is '>' or ' ' or '\r' or '\n' or '\t' && PageElements.IsKnown(LowerCase(name[..end])))
            {
                return text.IndexOf("</") >= 0;
            }
        }

        return text.Contains('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || (text.Contains("<td", StringComparison.OrdinalIgnoreCase) && text.Contains("</t", StringComparison.OrdinalIgnoreCase)));
    }

    public static Document Read(string name, string sha256, string html)
    {
        html = WithoutHeaders(html);

        // Prose with a table pasted as HTML: its own line ends count.
        var isMixed = !html.AsSpan().TrimStart().StartsWith("<") && !html.Contains("<p", StringComparison.OrdinalIgnoreCase)
            && !html.Contains("<div", StringComparison.OrdinalIgnoreCase) && !html.Contains("<html", StringComparison.OrdinalIgnoreCase);
        var (pieces, facts) = isMixed ? ByTree(html, keepLines: true) : Pieces(html);
        PageJudge.Check(pieces, facts);
        if (facts.Frame.Count > 0)
        {
            var frame = string.Join('\n', facts.Frame);
            facts.Properties["page-frame"] = frame[..Math.Min(frame.Length, LongestFrameKept)];
        }

        // Written by browsers as "saved from url=(0042)https://…" before the page's first element.
        var saved = SavedFrom().Match(html, 0, Math.Min(html.Length, 4096));
        return BlockBuilder.Build(name, "html", sha256, pieces) with
        {
            Address = saved.Success ? saved.Groups[1].Value : facts.Address,
            Properties = facts.Properties,
        };
    }

    /// <summary>What a page prints, and what else it says.</summary>
    public static (List<FlowPiece> Pieces, PageFacts Facts) Pieces(string html) =>
        QuickPage.Read(html) is { } quick ? (quick.Pieces, quick.Facts) : ByTree(html, keepLines: false);

    /// <summary>The same by the whole rules of HTML.</summary>
    public static (List<FlowPiece> Pieces, PageFacts Facts) ByTree(string html, bool keepLines)
    {
        using var page = PageParser.Parse(html);
        var walk = new PageWalk(keepLines);
        PageStyles.HiddenClassesOf(html, walk.Facts.HiddenClasses);
        var pieces = page.Body is { } body ? walk.Read(body) : [];
        foreach (var element in page.Head?.Children ?? Enumerable.Empty<IElement>())
        {
            var address = element.GetAttribute("href");
            switch (element.LocalName)
            {
                case "title":
                    walk.Facts.Properties.TryAdd("title", element.TextContent.Trim());
                    break;
                case "meta" when element.GetAttribute("content") is { } content:
                    walk.Facts.Add(element.GetAttribute("name") ?? "", content);
                    walk.Facts.Address ??= element.GetAttribute("property") == "og:url" ? content : null;
                    break;
                case "link" when element.GetAttribute("rel") == "canonical":
                    walk.Facts.Address ??= address;
                    break;
                case "base" when address is ['h', ..]:
                    walk.Facts.Address ??= address;
                    break;
            }
        }

        return (pieces, walk.Facts);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static ReadOnlySpan<char> LowerCase(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant();

    // Some tools save the answer's headers with the page.
    private static string WithoutHeaders(string html)
    {
        if (!html.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            return html;
        }

        var end = html.IndexOf("\n\n", StringComparison.Ordinal);
        var windowsEnd = html.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end = windowsEnd >= 0 && (end < 0 || windowsEnd < end) ? windowsEnd : end;
        return end < 0 ? html : html[end..];
    }

    [GeneratedRegex(@"saved from url=\(\d+\)(\S+)")]
    private static partial Regex SavedFrom();
}
