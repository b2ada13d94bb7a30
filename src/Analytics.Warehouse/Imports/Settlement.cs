using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>What became of a queued file: its lines, and what of it failed. Without a failure it leaves the queue.</summary>
/// <param name="File">The file, as it was leased.</param>
/// <param name="Lines">One a report, for the page of the run; empty where nobody watches.</param>
/// <param name="Failures">The file's own, or one for each file of an archive that gave no report.</param>
public sealed record Settlement(QueuedFile File, IReadOnlyList<RunLine> Lines, IReadOnlyList<FailedFile> Failures)
{
    /// <summary>Reports of the file that were loaded.</summary>
    public int Loaded { get; init; }

    /// <summary>Reports of the file that were here before.</summary>
    public int Unchanged { get; init; }

    /// <summary>Reports and files that were set aside.</summary>
    public int SetAside { get; init; }
}

/// <summary>A file that gave no report.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Sha256">Of its bytes; null where they were not read.</param>
/// <param name="Code">Short code of the reason.</param>
/// <param name="Words">The reason, and what to do.</param>
/// <param name="MayPass">True where another try may go better.</param>
/// <param name="Bytes">Its bytes, kept so that a person can see what came and try again; null where they are not at hand.</param>
public sealed record FailedFile(string Name, string? Sha256, string Code, Text Words, bool MayPass, byte[]? Bytes);
