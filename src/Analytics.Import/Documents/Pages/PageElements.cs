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

    /// <summary>A form's field: what it holds is printed.</summary>
    Field,

    /// <summary>Struck out: not what the page says.</summary>
    Struck,
}

/// <summary>The elements of HTML by what they do to reading, and how the frame around an article is recognised.</summary>
internal static class PageElements
{
    // Words in an element's id or class that sites use for what stands around the article.
    private static readonly SearchValues<string> FrameWords = SearchValues.Create(
        ["foot", "nav", "menu", "crumb", "copyright", "sidebar", "share", "toolbar", "bottom", "friendlink", "banner", "position", "location"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ElementRole> Roles = All().ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Name, ElementRole Role)>.AlternateLookup<ReadOnlySpan<char>> ByAnyCase =
        All().ToFrozenDictionary(item => item.Key, item => (item.Key, item.Value), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Elements whose end tag may be left out, or that have none.
    private static readonly FrozenSet<string> WithoutEnd =
        new[] { "p", "li", "dd", "dt", "hr", "body", "html", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "optgroup", "legend", "summary" }.ToFrozenSet(StringComparer.Ordinal);

    public static ElementRole RoleOf(string name) => Roles.GetValueOrDefault(name);

    /// <summary>An element by its name in any case; an empty name where it is none that matters.</summary>
    public static (string Name, ElementRole Role) Find(ReadOnlySpan<char> name) =>
        ByAnyCase.TryGetValue(name, out var found) ? found : ("", ElementRole.Inline);

    /// <summary>True for the name of an element that begins a page or a piece of one.</summary>
    public static bool IsKnown(ReadOnlySpan<char> name) => ByAnyCase.ContainsKey(name);

    public static bool NeedsEnd(string name) => !WithoutEnd.Contains(name);

    /// <summary>True where what stands inside is no markup.</summary>
    public static bool IsRaw(ReadOnlySpan<char> name) => Find(name).Name is "script" or "style" or "textarea" or "title" or "iframe" or "noscript";

    public static bool MayBeFrame(ReadOnlySpan<char> words) => words.ContainsAny(FrameWords);

    /// <summary>A span as printed; 0 rows mean "to the end of the table", 0 columns nothing.</summary>
    public static int Span(ReadOnlySpan<char> printed, int whenZero)
    {
        var digits = printed.Trim();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], out var span) ? span == 0 ? whenZero : Math.Min(span, 100_000) : 1;
    }

    private static IEnumerable<KeyValuePair<string, ElementRole>> All()
    {
        foreach (var (names, role) in new[]
        {
            ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
                + "h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p section summary ul optgroup", ElementRole.Block),
            ("br", ElementRole.Break),
            ("table", ElementRole.Table),
            ("script style noscript template head svg button canvas audio video map rt rp link meta base title", ElementRole.Unprinted),
            ("a", ElementRole.Link),
            ("img", ElementRole.Picture),
            ("iframe frame embed object", ElementRole.Frame),
            ("pre listing xmp plaintext", ElementRole.Preformatted),
            ("input select textarea", ElementRole.Field),
            ("del s strike", ElementRole.Struck),
            ("html td th tr tbody thead tfoot span font b strong em i u o:p", ElementRole.Inline),
        })
        {
            foreach (var name in names.Split(' '))
            {
                yield return new(name, role);
            }
        }
    }
}
