namespace Analytics.Warehousing;

/// <summary>One expected report and what became of it.</summary>
public sealed record Expected
{
    public required string JurisdictionCode { get; init; }

    public required string Name { get; init; }

    public required string KindCode { get; init; }

    public required string LevelCode { get; init; }

    public required int ReportYear { get; init; }

    /// <summary>`addend` enters the sum; `consolidated` is the government's own report, shown beside it.</summary>
    public required string RoleCode { get; init; }

    /// <summary>A code of <see cref="States"/>.</summary>
    public required string StateCode { get; init; }

    public required string StateEnteredAt { get; init; }

    public required string BasisCode { get; init; }

    public string? DraftDueOn { get; init; }

    public required string FilingDueOn { get; init; }

    public string? PublicationDueOn { get; init; }

    public string? ExtendedTo { get; init; }

    public string? FirstReceivedOn { get; init; }

    /// <summary>1 on time, 0 late; null where nobody knows when it came, which is neither.</summary>
    public int? IsOnTime { get; init; }

    public int CorrectionRounds { get; init; }

    public string? CorrectionDueOn { get; init; }

    /// <summary>The day on which it is known to have been published on the web; null where nobody knows.</summary>
    public string? PublishedOn { get; init; }

    public string? PublicationAddress { get; init; }

    public string? Reason { get; init; }

    /// <summary>The version in force; null where there is none.</summary>
    public int? VersionNumber { get; init; }

    public string? DisclosureEdition { get; init; }

    public string? ApplicationsEdition { get; init; }

    public string? ProceedingsEdition { get; init; }

    public int IsExpected { get; init; }

    public int IsReported { get; init; }

    public int IsAccepted { get; init; }
}

/// <summary>An expected unit with nothing usable received.</summary>
/// <param name="State">A code of <see cref="States"/>; `overdue` alone is confirmed.</param>
/// <param name="DueOn">The last day, an extension included.</param>
/// <param name="DaysLate">Days since then; 0 before.</param>
/// <param name="YearsInARow">Confirmed years in a row up to this one.</param>
public sealed record MissingUnit(string Code, string Name, string Kind, int Year, string State, DateOnly DueOn, int DaysLate, int YearsInARow);
