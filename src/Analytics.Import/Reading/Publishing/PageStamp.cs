using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>What a saved web page says of itself: on which day it was published, and where it stood.</summary>
/// <param name="PublishedOn">From the meta element PubDate that government sites carry; null where there is none.</param>
/// <param name="Address">From the browser's own mark of where it saved the page, else from the page's head; null where there is none.</param>
/// <remarks>PubDate and Url are names of the State Council's guideline on government web sites (政府网站发展指引, 2017, annex on page labels).</remarks>
public sealed partial record PageStamp(DateOnly? PublishedOn, string? Address)
{
    private static readonly PageStamp Nothing = new(null, null);

    // The marks stand at the head of a page; what is a page's text never says where it stands.
    private const int HeadBytes = 64 * 1024;

    /// <summary>The stamp of a file; empty where it is no saved page.</summary>
    public static PageStamp Of(ReadOnlySpan<byte> bytes)
    {
        // Names, days and addresses are plain ASCII in every encoding that such pages have.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        return head.Contains('<', StringComparison.Ordinal) || head.StartsWith("From:", StringComparison.Ordinal)
            ? new PageStamp(Day(Meta(head, "PubDate")), Web(SavedFrom().Match(head).Groups["at"].Value) ?? Web(Meta(head, "Url")) ?? Web(Canonical().Match(head).Groups["at"].Value))
            : Nothing;
    }

    private static string? Meta(string head, string name) =>
        MetaElement().Matches(head).Select(match => match.Value)
            .Where(element => NameOf().Match(element).Groups["value"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(element => ContentOf().Match(element).Groups["value"].Value.Trim())
            .FirstOrDefault(content => content.Length > 0);

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10].Replace('/', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Web(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && text!.Length <= 1000 ? text : null;

    [GeneratedRegex(@"<meta\b[^>]{0,2000}>", RegexOptions.IgnoreCase)]
    private static partial Regex MetaElement();

    [GeneratedRegex(@"\bname\s*=\s*[""']?(?<value>[\w.:-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex NameOf();

    [GeneratedRegex(@"\bcontent\s*=\s*[""'](?<value>[^""']*)", RegexOptions.IgnoreCase)]
    private static partial Regex ContentOf();

    [GeneratedRegex(@"(?:saved from url=\(\d+\)|Snapshot-Content-Location:\s*)(?<at>https?://[^\s""'<>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex SavedFrom();

    [GeneratedRegex(@"<link\b[^>]{0,500}\brel\s*=\s*[""']?canonical[""']?[^>]{0,500}\bhref\s*=\s*[""'](?<at>[^""']+)", RegexOptions.IgnoreCase)]
    private static partial Regex Canonical();
}
