using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>A report as it stands on the web, on its way to the side of what was filed.</summary>
/// <param name="Report">As read.</param>
/// <param name="Bytes">The saved page's or file's own bytes; null where only the text is at hand.</param>
public sealed record PublishedFile(Report Report, byte[]? Bytes)
{
    /// <summary>The day in Shanghai on which it was published; null where nobody knows.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where it stands on the web; null where nobody said.</summary>
    public string? Address { get; init; }

    public string Author { get; init; } = "import";
}
