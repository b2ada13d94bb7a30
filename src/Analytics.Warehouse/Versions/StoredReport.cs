namespace Analytics.Warehousing;

/// <summary>A version, or a published copy, and the document that it was read from.</summary>
public sealed record StoredReport
{
    public required string JurisdictionCode { get; init; }

    public required int ReportYear { get; init; }

    /// <summary>Null for a copy.</summary>
    public int? VersionNumber { get; init; }

    /// <summary>Null for a version.</summary>
    public int? CopyNumber { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required int Part { get; init; }
}
