using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>The scoring of a government's units for a year: the scheme and every unit's score.</summary>
/// <param name="Scheme">By which scheme.</param>
/// <param name="Units">Every expected addend that the government lists; exempt and abolished units are not scored.</param>
/// <param name="IsClosed">A person declared the year complete; before, nobody is late for sure.</param>
/// <param name="FrozenAt">When it was made final; null while it is not.</param>
public sealed record ScoreSheet(ScoreScheme Scheme, IReadOnlyList<UnitScore> Units, bool IsClosed, DateTimeOffset? FrozenAt)
{
    /// <summary>Below this many units a rank names a unit and says nothing.</summary>
    public const int FewestToRank = 5;

    /// <summary>The groups that are ranked, in order.</summary>
    public static readonly IReadOnlyList<(string Code, Text Name)> Groups =
        [("towns", new("乡镇、街道", "Towns and streets")), ("departments", new("部门", "Departments")), ("others", new("园区和其他", "Zones and others"))];

    /// <summary>What changed in the evidence since it was made final: the result stays, and this is said beside it.</summary>
    public IReadOnlyList<(UnitScore Unit, ScoreLine Then, ScoreLine Now)> ChangedSince { get; init; } = [];

    /// <summary>Why the scoring cannot be made final; null where it can.</summary>
    public Text? NotFinal =>
        !IsClosed ? new("年度尚未确认收齐，未报送的单位还不能认定。", "the year has not been declared complete.")
        : Units.Count == 0 ? new("没有可评的单位。", "there is no unit to score.")
        : Units.Count(unit => !unit.IsConfirmed) is > 0 and var waiting ? new($"还有{waiting}个单位没有确认。", $"{waiting} units are not confirmed.")
        : Units.Count(unit => unit.HasChanged) is > 0 and var changed ? new($"{changed}个单位确认后依据有变化，请重新确认。", $"the evidence of {changed} units has changed since; confirm again.")
        : Units.Sum(unit => unit.Unanswered) is > 0 and var asked ? new($"还有{asked}条申诉没有答复。", $"{asked} replies are not answered.")
        : null;

    /// <summary>The ranking of a group, or why there is none.</summary>
    public ScoreRanking Ranking(string group) => ScoreRanking.Of(this, group);
}
