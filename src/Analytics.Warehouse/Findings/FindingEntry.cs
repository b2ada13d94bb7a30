using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>One finding on a version in force, with what a person said of it.</summary>
public sealed record FindingEntry
{
    public required string JurisdictionCode { get; init; }

    public required string Name { get; init; }

    public required int ReportYear { get; init; }

    public required int VersionNumber { get; init; }

    public required string RuleCode { get; init; }

    public required string SeverityCode { get; init; }

    public required string OutcomeCode { get; init; }

    /// <summary>Codes of the measures concerned, separated by commas.</summary>
    public required string Measures { get; init; }

    public string? ApplicantCode { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }

    public string? LeftSide { get; init; }

    public string? RightSide { get; init; }

    public string? Difference { get; init; }

    public string? SourcePlace { get; init; }

    /// <summary>Digest of what was compared.</summary>
    public required string Evidence { get; init; }

    /// <summary>Why the person judged so.</summary>
    public string? VerdictReason { get; init; }

    /// <summary>confirmed, explained, misread; null where nobody judged it.</summary>
    public string? VerdictCode { get; init; }

    public Text Message => new(MessageZh, MessageEn);

    /// <summary>The heaviest first.</summary>
    internal int SeverityRank => SeverityCode switch { "unreadable" => 0, "error" => 1, "question" => 2, _ => 3 };
}
