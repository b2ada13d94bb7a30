using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>One thing that a deduction rests on.</summary>
/// <param name="What">In a sentence.</param>
/// <param name="Rule">The check's id, where it is a finding; null where it is how the unit filed or published.</param>
/// <param name="Digest">Changes when the evidence does.</param>
public sealed record ScoreGround(Text What, string? Rule, string Digest);

/// <summary>What the evidence proposes for one item; nobody has decided anything yet.</summary>
/// <param name="Deduction">Points off; null where it cannot be judged, which is neither full marks nor none.</param>
/// <param name="Grounds">What it rests on; empty where nothing is deducted.</param>
/// <param name="Open">Why it cannot be judged; null where it can.</param>
public sealed record ScoreProposal(decimal? Deduction, IReadOnlyList<ScoreGround> Grounds, Text? Open)
{
    public static ScoreProposal None { get; } = new(0, [], null);

    public static ScoreProposal Unjudged(string zh, string en) => new(null, [], new Text(zh, en));

    /// <summary>The same grounds give the same digest, in whatever order they were found.</summary>
    public string Digest => Deduction is null ? "open" : ScoreDigest.Of(Grounds.Select(ground => ground.Digest));
}

/// <summary>What a person confirmed, or set with a reason.</summary>
public sealed record ScoreMark(decimal Deduction, decimal? Proposed, string Digest, string? Reason, string Author, DateTimeOffset At)
{
    /// <summary>A person's own figure instead of the proposed one.</summary>
    public bool IsOwn => Reason is not null;
}

/// <summary>One item for one unit: what is proposed, and what a person made of it.</summary>
public sealed record ScoreLine(ScoreItem Item, ScoreProposal Proposal, ScoreMark? Mark)
{
    /// <summary>The confirmed deduction, else the proposed one; null where it is open.</summary>
    public decimal? Deduction => Mark?.Deduction ?? Proposal.Deduction;

    public decimal? Points => Item.Weight - Deduction;

    /// <summary>The evidence is no longer what the person saw.</summary>
    public bool HasChanged => Mark is { } mark && (mark.Proposed != Proposal.Deduction || mark.Digest != Proposal.Digest);
}
