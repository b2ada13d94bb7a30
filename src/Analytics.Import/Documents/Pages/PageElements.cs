using System.Buffers;
using System.Collections.Frozen;

namespace Analytics.Import.Documents.Pages;

/// <summary>What the elements of HTML do to reading.</summary>
internal enum ElementRole
{
    Inline,
    Block,
    Break,
    Table,
    Unprinted,
    Link,
    Picture,
    Frame,
    Preformatted,
}

/// <summary>The elements of HTML by what they do to reading, and how the frame around an article is recognised.</summary>
internal static class PageElements
{
    // Words in an element's id or class that sites use for what stands around the article.
    private static readonly SearchValues<string> FrameWords = SearchValues.Create(
        ["foot", "nav", "menu", "crumb", "copyright", "sidebar", "share", "toolbar", "bottom", "friendlink", "banner", "position", "location"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ElementRole> Roles = All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementRole>.AlternateLookup<ReadOnlySpan<char>> RolesBySpan =
        Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementRole RoleOf(string name) => Roles.GetValueOrDefault(name);

    /// <summary>True for the name of an element that begins a page or a piece of one.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) =>
        RolesBySpan.ContainsKey(name) || name is "span" or "font" or "b" or "strong" or "meta" or "title" or "head" or "html" or "td" or "tr" or "tbody";

    public static bool MayBeFrame(string? words) => words is not null && words.AsSpan().ContainsAny(FrameWords);

    private static IEnumerable<KeyValuePair<string, ElementRole>> All()
    {
        foreach (var (names, role) in new[]
        {
            ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
                + "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p section summary ul optgroup", ElementRole.Block),
            ("br", ElementRole.Break),
            ("table", ElementRole.Table),
            ("script style noscript template head svg select button canvas audio video input map rt rp textarea link meta base", ElementRole.Unprinted),
            ("a", ElementRole.Link),
            ("img", ElementRole.Picture),
            ("iframe frame embed object", ElementRole.Frame),
            ("pre listing xmp plaintext", ElementRole.Preformatted),
        })
        {
            foreach (var name in names.Split(' '))
            {
                yield return new(name, role);
            }
        }
    }
}
