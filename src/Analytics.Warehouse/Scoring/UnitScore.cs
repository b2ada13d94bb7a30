using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>One unit's score: item by item, with its evidence, its replies, and how far people are with it.</summary>
/// <param name="Code">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind; towns and streets are ranked among themselves, departments among themselves.</param>
/// <param name="State">The state of its filing.</param>
/// <param name="Lines">The items that hold for its kind.</param>
/// <param name="Replies">What it replied, the newest first.</param>
public sealed record UnitScore(string Code, string Name, string Kind, string State, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<ScoreReply> Replies)
{
    public decimal Full => Lines.Sum(line => line.Item.Weight);

    /// <summary>Items that cannot be judged from the evidence and that no person has judged.</summary>
    public int Open => Lines.Count(line => line.Deduction is null);

    /// <summary>Points reached; null while an item is open: an unjudged item is not worth 0.</summary>
    public decimal? Points => Open > 0 ? null : Lines.Sum(line => line.Points!.Value);

    /// <summary>Points of a hundred, since an item need not hold for every kind of unit.</summary>
    public decimal? Percent => Full == 0 ? null : Points * 100 / Full;

    /// <summary>A person has confirmed every item.</summary>
    public bool IsConfirmed => Lines.Count > 0 && Lines.All(line => line.Mark is not null);

    public bool HasChanged => Lines.Any(line => line.HasChanged);

    public int Unanswered => Replies.Count(reply => reply.AnswerCode is null);

    /// <summary>With whom it is ranked.</summary>
    public string Group => Kind switch { "town" or "street" => "towns", "department" or "office" => "departments", _ => "others" };

    /// <summary>拟定, 已确认, 待评.</summary>
    public Text Stage => IsConfirmed ? new("已确认", "Confirmed") : Open > 0 ? new($"{Open}项待评", $"{Open} items open") : new("拟定", "Proposed");
}
