using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>One item of a scoring scheme (评分项): what it is worth, what is deducted, and on what evidence.</summary>
/// <param name="Code">Its number in the scheme, such as 1.2.</param>
/// <param name="Title">What is scored.</param>
/// <param name="Weight">分值 in points, up to two decimals; no more than this is ever deducted.</param>
/// <param name="Deduction">扣分 in points: once, or for each occurrence.</param>
/// <param name="Evidence">依据: where the occurrences come from.</param>
public sealed record ScoreItem(string Code, string Title, decimal Weight, decimal Deduction, ScoreEvidence Evidence)
{
    /// <summary>Deducts for each occurrence, up to the weight; else once.</summary>
    public bool IsEach { get; init; }

    /// <summary>Kinds of units that the item holds for; empty is all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The document or clause that the item rests on, in the office's words.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether the item is scored for a kind of unit.</summary>
    public bool HoldsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    /// <summary>What so many occurrences cost.</summary>
    public decimal DeductionFor(int occurrences) => occurrences == 0 ? 0 : Math.Min(Weight, Deduction * (IsEach ? occurrences : 1));

    /// <summary>The rule in a sentence.</summary>
    public Text Rule => Evidence.Kind == ScoreEvidence.ByHand
        ? new Text("由人评定", "Judged by a person")
        : IsEach
            ? new Text($"每{Evidence.Words.Zh}一次扣{Deduction:0.##}分，扣完为止", $"{Deduction:0.##} off for each: {Evidence.Words.En}")
            : new Text($"{Evidence.Words.Zh}的扣{Deduction:0.##}分", $"{Deduction:0.##} off if: {Evidence.Words.En}");
}
