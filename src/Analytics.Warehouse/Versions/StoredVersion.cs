namespace Analytics.Warehousing;

/// <summary>A version and the document that it was read from.</summary>
public sealed record StoredVersion
{
    public required string JurisdictionCode { get; init; }

    public required int ReportYear { get; init; }

    public required int VersionNumber { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required int Part { get; init; }
}
