namespace Analytics.Import.Documents.Pages;

/// <summary>What a walk over a page saw beside its text; enough to tell why a page is no report.</summary>
internal sealed class PageFacts
{
    /// <summary>Scripts on the page.</summary>
    public int Scripts { get; set; }

    /// <summary>Pictures of more than an icon's size, as far as the page says.</summary>
    public int Pictures { get; set; }

    /// <summary>Links to documents, by their addresses.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Links whose words name an annual report.</summary>
    public int ReportLinks { get; set; }

    /// <summary>What stands around the article: menus, the site's owner, licences.</summary>
    public List<string> Frame { get; } = [];
}
