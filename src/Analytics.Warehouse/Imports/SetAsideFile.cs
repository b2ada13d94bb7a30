namespace Analytics.Warehousing;

/// <summary>A file that gave no report, with its reason.</summary>
public sealed record SetAsideFile
{
    public required long ImportItemId { get; init; }

    public required long ImportRunId { get; init; }

    public required string Name { get; init; }

    public string? Sha256 { get; init; }

    public required string ReasonCode { get; init; }

    public required string Reason { get; init; }

    /// <summary>The same in English; null where a release before this one set it aside.</summary>
    public string? ReasonEn { get; init; }

    public Core.Words.Text Words => new(Reason, ReasonEn ?? Reason);

    public string? ReceivedOn { get; init; }

    public required string ChangedAt { get; init; }

    /// <summary>The unit that somebody said; null where nobody did.</summary>
    public string? JurisdictionCode { get; init; }

    /// <summary>True where saying whose report it is, or which year's, is what it waits for.</summary>
    public bool WaitsForAName => ReasonCode is "unit-unknown" or "year-unknown";
}
