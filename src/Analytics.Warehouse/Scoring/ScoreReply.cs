namespace Analytics.Warehousing.Scoring;

/// <summary>A unit's reply to its proposed score (申诉), with the office's answer once there is one.</summary>
public sealed record ScoreReply
{
    public required long ReplyId { get; init; }

    public required string JurisdictionCode { get; init; }

    /// <summary>The item that it is about; empty for the whole score.</summary>
    public required string ItemCode { get; init; }

    public required string Message { get; init; }

    public required string Author { get; init; }

    public required string RepliedAt { get; init; }

    /// <summary>`upheld` 维持, `corrected` 更正; null while nobody has answered.</summary>
    public string? AnswerCode { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public string? AnsweredAt { get; init; }
}
