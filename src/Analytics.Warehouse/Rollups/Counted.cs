namespace Analytics.Warehousing;

/// <summary>What stands below one body in one year: the figures, and how many units they come from.</summary>
internal sealed record Counted
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string KindCode { get; init; }

    public required string LevelCode { get; init; }

    public required int ReportYear { get; init; }

    /// <summary>Items or fen; null where no figure stands.</summary>
    public long? Total { get; init; }

    public int ReportedBy { get; init; }

    public int AcceptedBy { get; init; }

    public int ExpectedBy { get; init; }

    public int Unknown { get; init; }

    public int Figures { get; init; }

    /// <summary>Where the row is one unit.</summary>
    public string? StateCode { get; init; }

    /// <summary>Where the row is one unit.</summary>
    public string? CellKind { get; init; }
}
