using Analytics.Warehousing;

namespace Analytics.Web.Importing;

/// <summary>A run as its page shows it: how far it is, how fast, how long it may still take, and what became of its files.</summary>
public sealed record WatchedRun(ImportRun Run, RunProgress Progress, IReadOnlyList<RunLine> Lines, DateTimeOffset Now)
{
    /// <summary>The name of a unit by its code.</summary>
    public Func<string?, string?> NameOf { get; init; } = code => code;

    /// <summary>Files a second since the start; null where nothing is done yet.</summary>
    public double? Rate => Progress.Done > 0 && Since.TotalSeconds > 0.5 ? Progress.Done / Since.TotalSeconds : null;

    /// <summary>How long the rest takes at this rate; null where that is not known.</summary>
    public TimeSpan? Left => !Progress.IsOver && Rate is { } rate ? TimeSpan.FromSeconds(Progress.Waiting / rate) : null;

    private TimeSpan Since => (Run.EndedAt is { } ended ? Instants.Parse(ended) : Now) - Instants.Parse(Run.StartedAt);
}
