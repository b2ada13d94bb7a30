namespace Analytics.Warehousing;

/// <summary>One expected report with its publication beside its filing.</summary>
public sealed record PublicationEntry
{
    public required string JurisdictionCode { get; init; }

    public required string Name { get; init; }

    public required string KindCode { get; init; }

    public required int ReportYear { get; init; }

    public required string RoleCode { get; init; }

    public int IsExpected { get; init; }

    /// <summary>A code of <see cref="States"/>.</summary>
    public required string FilingStateCode { get; init; }

    public required string FilingDueOn { get; init; }

    public string? FirstReceivedOn { get; init; }

    /// <summary>1 on time, 0 late, null where nobody knows.</summary>
    public int? IsFiledOnTime { get; init; }

    /// <summary>The version in force; null where there is none.</summary>
    public int? VersionNumber { get; init; }

    public string? PublicationDueOn { get; init; }

    /// <summary>Null where nobody knows the day, or nothing is published.</summary>
    public string? PublishedOn { get; init; }

    public string? Address { get; init; }

    /// <summary>1 on time, 0 late, null where nobody knows.</summary>
    public int? IsPublishedOnTime { get; init; }

    /// <summary>The copy at hand; null where only the address or the day was noted.</summary>
    public int? CopyNumber { get; init; }

    /// <summary>Cells that stand in the filed version and in the copy; null where the two were not compared.</summary>
    public int? ComparedCells { get; init; }

    /// <summary>Of those, how many say something else.</summary>
    public int? DifferingCells { get; init; }

    /// <summary>What the view says; the state of a day follows from it.</summary>
    public required string PublicationCode { get; init; }

    /// <summary>A code of <see cref="PublicationStates"/>.</summary>
    public string State { get; init; } = PublicationStates.Unknown;
}

/// <summary>One copy of a report as published, in the order in which they came.</summary>
/// <param name="Status">attached, superseded, withdrawn.</param>
/// <param name="IsCompared">It is the one that is held beside the filed version.</param>
public sealed record PublishedCopyEntry(int Copy, string File, string Sha256, string Status, bool IsCompared, string? Reason, string Author, DateTimeOffset AttachedAt);
