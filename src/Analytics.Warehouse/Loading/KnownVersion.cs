namespace Analytics.Warehousing;

/// <summary>A version that is here, as far as a new filing is compared with it.</summary>
internal sealed record KnownVersion
{
    public required int VersionNumber { get; init; }

    public required string ContentSha256 { get; init; }

    public string? ReceivedOn { get; init; }

    public required string StatusCode { get; set; }

    public long DocumentId { get; init; }

    public int Part { get; init; }

    public HashSet<(long Document, int Part)> Documents { get; } = [];
}
