using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>What became of one report of a run, for the page of the run.</summary>
public sealed record RunLine
{
    /// <summary>The file's name; in an archive, the archive's and the file's.</summary>
    public required string Name { get; init; }

    /// <summary><c>loaded</c>, <c>unchanged</c> or <c>set-aside</c>.</summary>
    public required string StatusCode { get; init; }

    public string? JurisdictionCode { get; init; }

    public int? ReportYear { get; init; }

    public int? VersionNumber { get; init; }

    public string? Reason { get; init; }

    public string? ReasonEn { get; init; }

    /// <summary>Cells printed in the document; null where it was not read.</summary>
    public int? PrintedCells { get; init; }

    /// <summary>Cells of these that are numbers.</summary>
    public int? NumberCells { get; init; }

    public Text? Words => Reason is null ? null : new Text(Reason, ReasonEn ?? Reason);
}
