namespace Analytics.Warehousing;

/// <summary>A body that files a report, or below which others are summed.</summary>
/// <param name="Code">Division code, with a suffix for an office or department; `0` is the whole country.</param>
/// <param name="Name">Its own name today, such as 鲁沙尔镇.</param>
/// <param name="Kind">government, office, department, town, street, zone, other.</param>
/// <param name="Level">nation, province, city, county, township.</param>
/// <param name="Parent">The body above it; null for the country.</param>
public sealed record Unit(string Code, string Name, string Kind, string Level, string? Parent)
{
    /// <summary>Whose sum it enters, where that is not <see cref="Parent"/>.</summary>
    public string? CountsIn { get; init; }

    public int ValidFromYear { get; init; }

    public int ValidToYear { get; init; } = 9999;

    public string? Successor { get; init; }

    public string? SocialCreditCode { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    /// <summary>A government's report is the consolidated one: shown beside the sum of its units, never added to it.</summary>
    public bool IsConsolidated => Kind == "government";

    /// <summary>True for a body that is valid in no report year: it was entered by a change that was undone, and stands in no tree.</summary>
    public bool IsWithdrawn => ValidToYear < ValidFromYear;

    public override string ToString() => $"{Name} ({Code})";
}
