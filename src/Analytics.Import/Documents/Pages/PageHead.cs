using System.Net;

namespace Analytics.Import.Documents.Pages;

/// <summary>What a page's head says of it: meta data and addresses.</summary>
internal static class PageHead
{
    public static void Read(string name, ref TagScanner tag, PageFacts facts)
    {
        if (name == "meta")
        {
            var isNamed = tag.TryGet("name", out var key);
            if (!tag.TryGet("content", out var content))
            {
                return;
            }

            if (isNamed)
            {
                facts.Add(key.ToString(), WebUtility.HtmlDecode(content.ToString()));
            }
            else if (tag.TryGet("property", out var property) && property is "og:url")
            {
                facts.Address ??= content.ToString();
            }
        }
        else if (tag.TryGet("href", out var address) && ((name == "link" && tag.TryGet("rel", out var relation) && relation is "canonical") || (name == "base" && address is ['h', ..])))
        {
            facts.Address ??= address.ToString();
        }
    }
}
