using Analytics.Import;

namespace Analytics.Jobs.Importing;

/// <summary>How a person's import takes files in.</summary>
public sealed record ImportSettings
{
    /// <summary>The received day of every file; null is today's in its own season, else unknown.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Accept what has no error.</summary>
    public bool Accept { get; init; }

    public string Author { get; init; } = "import";

    public ReadSettings Reading { get; init; } = ReadSettings.Default;
}
