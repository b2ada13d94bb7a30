using Analytics.Import;

namespace Analytics.Jobs.Importing;

/// <summary>How a run takes files in.</summary>
public sealed record ImportSettings
{
    /// <summary>The received day of every file; null is today's in its own season, else unknown.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Accept what has no error.</summary>
    public bool Accept { get; init; }

    /// <summary>Whether a unit's reports may be taken in by this person; null where everybody's may.</summary>
    public Func<string, bool>? MayFile { get; init; }

    public string Author { get; init; } = "import";

    public ReadSettings Reading { get; init; } = ReadSettings.Default;
}
