using Analytics.Core.Words;

namespace Analytics.Warehousing.Scoring;

/// <summary>The units of a group by their points of a hundred, or the reason why they are not ranked.</summary>
/// <param name="Places">Rank and unit, the best first; equal points share a rank. Empty where it is refused.</param>
/// <param name="Refusal">Why there is no ranking.</param>
public sealed record ScoreRanking(IReadOnlyList<(int Rank, UnitScore Unit)> Places, Text? Refusal)
{
    internal static ScoreRanking Of(ScoreSheet sheet, string group)
    {
        var units = sheet.Units.Where(unit => unit.Group == group).ToList();
        var reported = units.Count(unit => States.IsReported(unit.State));
        var refusal =
            !sheet.IsClosed ? new Text("年度尚未确认收齐，不排名。", "The year is open; not ranked.")
            : units.Count < ScoreSheet.FewestToRank ? new Text($"只有{units.Count}个单位，不足{ScoreSheet.FewestToRank}个，不排名。", $"Only {units.Count} units, fewer than {ScoreSheet.FewestToRank}; not ranked.")
            : reported * 2 < units.Count ? new Text($"{units.Count}个单位中只有{reported}个有可用报告，不到一半，不排名。", $"Only {reported} of {units.Count} units have a usable report; not ranked.")
            : units.Count(unit => unit.State == States.WrongForm) is > 0 and var wrong ? new Text($"有{wrong}个单位的表式版本不符，问题数不可比，不排名。", $"{wrong} units used another form; their findings do not compare; not ranked.")
            : units.Count(unit => !unit.IsConfirmed) is > 0 and var waiting ? new Text($"还有{waiting}个单位没有确认，不排名。", $"{waiting} units are not confirmed; not ranked.")
            : null;
        return refusal is not null ? new ScoreRanking([], refusal)
            : new ScoreRanking([.. units.OrderByDescending(unit => unit.Percent).ThenBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => (1 + units.Count(other => other.Percent > unit.Percent), unit))], null);
    }
}
