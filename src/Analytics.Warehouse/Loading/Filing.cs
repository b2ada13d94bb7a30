using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>A read report on its way into the warehouse.</summary>
/// <param name="Report">As read.</param>
/// <param name="Bytes">The file's own bytes; null where only the text is at hand.</param>
public sealed record Filing(Report Report, byte[]? Bytes)
{
    /// <summary>What the checks say, beside what the reader said (<see cref="Report.Findings"/>).</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The day in Shanghai on which it was received; null where nobody knows.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Accept it where no finding is an error.</summary>
    public bool Accept { get; init; }

    /// <summary>Why a person files it, such as a correction; null for an ordinary import.</summary>
    public string? Reason { get; init; }

    public string Author { get; init; } = "import";
}

/// <summary>What became of a filing.</summary>
public enum LoadStatus
{
    /// <summary>A new version, or a further file of a version.</summary>
    Loaded,

    /// <summary>Already here; nothing was written.</summary>
    Unchanged,

    /// <summary>Not loaded, with a reason.</summary>
    SetAside,
}

/// <summary>What became of a filing, for its receipt line.</summary>
/// <param name="Version">The version that it is, or is a further file of.</param>
/// <param name="IsInForce">True where this version now counts.</param>
/// <param name="Reason">Why it was set aside, or what is worth saying; null where nothing is.</param>
public sealed record LoadResult(Filing Filing, LoadStatus Status, string? Code, int? Year, int? Version, bool IsInForce, Core.Words.Text? Reason);
