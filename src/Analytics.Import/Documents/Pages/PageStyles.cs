using System.Buffers;
using System.Text.RegularExpressions;

namespace Analytics.Import.Documents.Pages;

/// <summary>What a page's styles hide, as far as it can be told without a browser.</summary>
/// <remarks>Only <c>display:none</c> on an element itself counts everywhere: whole articles are made invisible until their script has run, and tabs are hidden by
/// class until they are clicked. Within a table's cells nothing is shown later, and there a hidden figure would run together with the one that is printed.</remarks>
internal static partial class PageStyles
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["display", "visibility", "line-through"], StringComparison.OrdinalIgnoreCase);

    public static bool Hides(ReadOnlySpan<char> style) => style.Contains("display", StringComparison.OrdinalIgnoreCase) && Hidden().IsMatch(style);

    /// <summary>The same for what stands in a cell: invisible and struck out as well.</summary>
    public static bool HidesInCell(ReadOnlySpan<char> style) => style.ContainsAny(Words) && HiddenInCell().IsMatch(style);

    /// <summary>Adds the classes that a page's own style sheets hide.</summary>
    public static void HiddenClassesOf(ReadOnlySpan<char> html, HashSet<string> found)
    {
        while (html.IndexOf("<style", StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            html = html[start..];
            var end = html.IndexOf("</style", StringComparison.OrdinalIgnoreCase);
            HiddenClasses(html[(html.IndexOf('>') + 1)..(end < 0 ? html.Length : Math.Max(end, html.IndexOf('>') + 1))], found);
            html = html[(end < 0 ? html.Length : end)..];
        }
    }

    /// <summary>Adds the classes that a style sheet hides on any screen: <c>.old { display: none }</c>.</summary>
    public static void HiddenClasses(ReadOnlySpan<char> sheet, HashSet<string> found)
    {
        if (!sheet.Contains("none", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var depth = 0;
        var from = 0;
        for (var at = 0; at < sheet.Length; at++)
        {
            if (sheet[at] == '{')
            {
                // A rule within @media holds for some screens alone.
                var end = depth == 0 ? sheet[at..].IndexOf('}') : -1;
                if (end > 0 && !sheet[from..at].Contains('@') && Hides(sheet.Slice(at, end)))
                {
                    Classes(sheet[from..at], found);
                }

                depth++;
            }
            else if (sheet[at] is '}' or ';')
            {
                depth -= sheet[at] == '}' ? 1 : 0;
                from = at + 1;
            }
        }
    }

    private static void Classes(ReadOnlySpan<char> selectors, HashSet<string> found)
    {
        selectors = selectors[(selectors.LastIndexOf("*/") is var comment and >= 0 ? comment + 2 : 0)..];
        foreach (var range in selectors.Split(','))
        {
            if (OneClass().Match(selectors[range].ToString()) is { Success: true } only)
            {
                found.Add(only.Groups[1].Value);
            }
        }
    }

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[^;]*line-through", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenInCell();

    [GeneratedRegex(@"^\s*[a-z]*\.([\w-]+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex OneClass();
}
