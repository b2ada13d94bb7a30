namespace Analytics.Warehousing;

/// <summary>A file in the queue: where it lies, what is known of it, and how often it was tried.</summary>
public sealed record QueuedFile
{
    public required long ImportItemId { get; init; }

    public required long ImportRunId { get; init; }

    public required string Name { get; init; }

    /// <summary>Where the bytes lie on disk; null where the warehouse keeps them under <see cref="Sha256"/>.</summary>
    public string? Path { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>How often it failed, each time with a reason.</summary>
    public required int Tries { get; init; }

    /// <summary>How often a worker took it up, this time included.</summary>
    public required int Holds { get; init; }

    /// <summary>The unit that a person, the sender or the sub-folder says; null where nobody says.</summary>
    public string? JurisdictionCode { get; init; }

    /// <summary>The year that a person says; null where nobody says.</summary>
    public int? ReportYear { get; init; }

    public string? ReceivedOn { get; init; }

    /// <summary>When it was put in the queue first; a file that waits over a deadline arrived before it.</summary>
    public string? ArrivedAt { get; init; }

    public string? ReasonCode { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A file that somebody wants imported.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Path">Where it lies; null where the bytes come along.</param>
/// <param name="Bytes">The content, kept in the warehouse until it is imported; null where it lies on disk.</param>
public sealed record FileToImport(string Name, string? Path, byte[]? Bytes = null)
{
    /// <summary>The unit that the sender or the sub-folder says.</summary>
    public string? JurisdictionCode { get; init; }

    /// <summary>The day on which it was received, where the e-mail or a person says so.</summary>
    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>How many files of a run are in which state.</summary>
public sealed record QueueState
{
    /// <summary>Waiting for their turn, or for another try.</summary>
    public required int Waiting { get; init; }

    /// <summary>In a worker's hands.</summary>
    public required int InHand { get; init; }

    public required int SetAside { get; init; }
}
