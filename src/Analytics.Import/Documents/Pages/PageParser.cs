using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Import.Documents.Pages;

/// <summary>AngleSharp, told to leave out what reading never asks for: half its time on a government site's page goes there.</summary>
internal static class PageParser
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asked = new[]
    {
        "colspan", "rowspan", "style", "hidden", "class", "id", "href", "src", "data", "title", "width", "name", "content", "rel", "property", "type", "value", "selected",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static HtmlParser? parser;

    public static IHtmlDocument Parse(string html)
    {
        parser ??= new HtmlParser(new HtmlParserOptions
        {
            // Beyond the limit the parser lays elements beside each other; the walk then sees the depth and refuses the page.
            MaximumDepth = Limits.HtmlDepth + 16,
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref AngleSharp.Html.Parser.Tokens.Struct.StructHtmlToken _, ReadOnlyMemory<char> name) => Asked.Contains(name.Span),
        });
        return parser.ParseDocument(html);
    }
}
