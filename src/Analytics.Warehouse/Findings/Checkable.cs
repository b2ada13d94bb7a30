namespace Analytics.Warehousing;

/// <summary>A version in force that checks look at, with what is known of its filing.</summary>
public sealed record Checkable
{
    public required string JurisdictionCode { get; init; }

    public required string Name { get; init; }

    public required string KindCode { get; init; }

    public required int ReportYear { get; init; }

    public required int VersionNumber { get; init; }

    /// <summary>`addend`, or `consolidated` for a government's own report.</summary>
    public required string RoleCode { get; init; }

    public required string StateCode { get; init; }

    public required string FilingDueOn { get; init; }

    public string? ExtendedTo { get; init; }

    public string? FirstReceivedOn { get; init; }

    public string? CorrectionDueOn { get; init; }

    public int CorrectionRounds { get; init; }

    /// <summary>The day this version came in.</summary>
    public string? ReceivedOn { get; init; }

    /// <summary>The latest version before this one that a person had accepted.</summary>
    public int? AcceptedBefore { get; init; }

    /// <summary>The number of the copy that stands on the web; null where none is at hand.</summary>
    public int? PublishedCopy { get; init; }
}
