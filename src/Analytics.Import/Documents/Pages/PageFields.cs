using AngleSharp.Dom;

namespace Analytics.Import.Documents.Pages;

/// <summary>What a form's field shows: some sites print their tables as forms that nobody can fill in.</summary>
internal static class PageFields
{
    public static string Shown(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => Chosen(field)?.TextContent ?? "",
        _ => field.GetAttribute("type")?.ToLowerInvariant() is null or "" or "text" or "number" or "tel" ? field.GetAttribute("value") ?? "" : "",
    };

    // The last option that is marked; the first where none is.
    private static IElement? Chosen(IElement select)
    {
        var options = select.QuerySelectorAll("option");
        return options.LastOrDefault(option => option.HasAttribute("selected")) ?? (options.Length > 0 ? options[0] : null);
    }
}
