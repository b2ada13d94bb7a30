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

    /// <summary>Title and meta data of the page's head.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Classes that the page's own styles hide; they count within tables.</summary>
    public HashSet<string> HiddenClasses { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the page says that it belongs.</summary>
    public string? Address { get; set; }

    public void Add(string key, string value)
    {
        if (!string.IsNullOrWhiteSpace(key) && !string.IsNullOrWhiteSpace(value))
        {
            Properties.TryAdd(key.Trim(), value.Trim());
        }
    }

    /// <summary>What stands around the article: menus, the site's owner, licences.</summary>
    public List<string> Frame { get; } = [];
}
