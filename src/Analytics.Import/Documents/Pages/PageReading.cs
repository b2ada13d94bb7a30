using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Web pages as saved from government sites.</summary>
internal static partial class PageReading
{
    private const int LongestFrameKept = 2_000;

    [ThreadStatic]
    private static HtmlParser? parser;

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
        PageDepth.Check(html);
        parser ??= new HtmlParser();
        using var page = parser.ParseDocument(html);

        // Prose with a table pasted as HTML: its own line ends count.
        var isMixed = !html.AsSpan().TrimStart().StartsWith("<") && !html.Contains("<p", StringComparison.OrdinalIgnoreCase)
            && !html.Contains("<div", StringComparison.OrdinalIgnoreCase) && !html.Contains("<html", StringComparison.OrdinalIgnoreCase);
        var walk = new PageWalk(isMixed);
        var pieces = page.Body is { } body ? walk.Read(body) : [];
        PageJudge.Check(pieces, walk.Facts);
        return BlockBuilder.Build(name, "html", sha256, pieces) with
        {
            Address = Address(page, html),
            Properties = Properties(page, walk.Facts),
        };
    }

    /// <summary>The pieces of a page that is part of another file.</summary>
    public static List<FlowPiece> Pieces(string html)
    {
        PageDepth.Check(html);
        parser ??= new HtmlParser();
        using var page = parser.ParseDocument(html);
        return page.Body is { } body ? new PageWalk(keepLines: false).Read(body) : [];
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

    private static string? Address(IHtmlDocument page, string html)
    {
        // Written by browsers as "saved from url=(0042)https://…" before the page's first element.
        if (SavedFrom().Match(html, 0, Math.Min(html.Length, 4096)) is { Success: true } saved)
        {
            return saved.Groups[1].Value;
        }

        foreach (var element in page.Head?.Children ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
        {
            if (element.LocalName == "link" && element.GetAttribute("rel") == "canonical")
            {
                return element.GetAttribute("href");
            }

            if ((element.LocalName == "meta" && element.GetAttribute("property") == "og:url")
                || (element.LocalName == "base" && element.GetAttribute("href") is ['h', ..]))
            {
                return element.GetAttribute("content") ?? element.GetAttribute("href");
            }
        }

        return null;
    }

    private static Dictionary<string, string> Properties(IHtmlDocument page, PageFacts facts)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.Head?.Children ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
        {
            var (key, value) = element.LocalName switch
            {
                "title" => ("title", element.TextContent),
                "meta" => (element.GetAttribute("name"), element.GetAttribute("content")),
                _ => (null, null),
            };
            if (!string.IsNullOrWhiteSpace(key) && !string.IsNullOrWhiteSpace(value))
            {
                properties.TryAdd(key.Trim(), value.Trim());
            }
        }

        if (facts.Frame.Count > 0)
        {
            var frame = string.Join('\n', facts.Frame);
            properties["page-frame"] = frame[..Math.Min(frame.Length, LongestFrameKept)];
        }

        return properties;
    }

    [GeneratedRegex(@"saved from url=\(\d+\)(\S+)")]
    private static partial Regex SavedFrom();
}
