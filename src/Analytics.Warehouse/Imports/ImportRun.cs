namespace Analytics.Warehousing;

/// <summary>One run that brought files in, with what became of them and how it was asked for.</summary>
public sealed record ImportRun
{
    public required long ImportRunId { get; init; }

    public required string StartedAt { get; init; }

    /// <summary>Null while files of it wait.</summary>
    public string? EndedAt { get; init; }

    public required string Author { get; init; }

    public required string Source { get; init; }

    public required int Loaded { get; init; }

    public required int Unchanged { get; init; }

    public required int SetAside { get; init; }

    /// <summary>How many files it was given, an archive being one; 0 in runs of an earlier program.</summary>
    public required int FileCount { get; init; }

    /// <summary>The program that alone takes its files while it lives; null where any worker may.</summary>
    public string? Worker { get; init; }

    public string? AliveAt { get; init; }

    /// <summary>Only reports of units in this part of the tree are taken in; null where all are.</summary>
    public string? PlaceCode { get; init; }

    public required int IsAccepting { get; init; }

    public string? CancelledAt { get; init; }
}

/// <summary>How a run is asked for; any worker that finishes it keeps to this.</summary>
/// <param name="Source">What it takes in, in words.</param>
/// <param name="Author">Who asked.</param>
public sealed record ImportRequest(string Source, string Author)
{
    /// <summary>Only reports of units in this part of the tree; null where all are taken in.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>Accept what has no error.</summary>
    public bool Accept { get; init; }

    /// <summary>The program that alone works on it while it lives; null leaves it to whoever is free.</summary>
    public string? Worker { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">Files that were taken in, were here before, or were set aside.</param>
/// <param name="Of">Files in all.</param>
/// <param name="Waiting">Files that wait for their turn or for another try, or are in a worker's hands.</param>
public sealed record RunProgress(int Done, int Of, int Waiting)
{
    public bool IsOver => Waiting == 0;
}
