using System.Globalization;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing.Scoring;

namespace Analytics.Reporting.Scores;

/// <summary>A scoring as papers: the announcement of results, and the score sheet of one unit. Before it is final, both say so.</summary>
public static class ScorePapers
{
    /// <summary>考核结果通报: the ranking by group, or the reason why a group is not ranked.</summary>
    public static PaperContent Results(Office office, ScoreSheet sheet)
    {
        var lists = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
        var fields = new List<(string, string)>
        {
            office.AllUnits(office.Addends()),
            ("方案", sheet.Scheme.Name), ("考核单位数", Number(sheet.Units.Count)), ("满分", Points(sheet.Scheme.Items.Sum(item => item.Weight))),
            ("未定稿", sheet.FrozenAt is null ? "是" : ""), ("样例", sheet.Scheme.IsSample ? "是" : ""),
        };
        foreach (var (code, name) in ScoreSheet.Groups)
        {
            var ranking = sheet.Ranking(code);
            var units = sheet.Units.Where(unit => unit.Group == code).ToList();
            fields.Add((name.Zh + "排名", ranking.Places.Count > 0 ? "是" : ""));
            fields.Add((name.Zh + "不排名", units.Count == 0 ? "" : ranking.Refusal?.Zh ?? ""));
            lists[name.Zh] = ranking.Refusal is null
                ? [.. ranking.Places.Select(place => Row(place.Unit, Number(place.Rank)))]
                : [.. units.Select(unit => Row(unit, "—"))];
        }

        return new PaperContent("scores", $"{office.Year}年度年报考核结果通报", office.Fields([.. fields]), lists);
    }

    /// <summary>考核评分单: every item with its deduction, its evidence and the reason of a person's own figure.</summary>
    public static PaperContent Unit(Office office, ScoreSheet sheet, UnitScore unit) => new(
        "score-sheet", $"{unit.Code} {unit.Name} 考核评分单",
        office.Fields(
            ("单位", Office.Addressee(unit.Kind, unit.Name)), ("方案", sheet.Scheme.Name), ("满分", Points(unit.Full)), ("得分", unit.Points is { } points ? Points(points) : "待评"),
            ("未定稿", sheet.FrozenAt is null ? "是" : ""), ("样例", sheet.Scheme.IsSample ? "是" : "")),
        Office.List("评分项", unit.Lines.Select(line => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["编号"] = line.Item.Code,
            ["评分项"] = line.Item.Title,
            ["分值"] = Points(line.Item.Weight),
            ["扣分"] = line.Deduction is { } off ? Points(off) : "待评",
            ["得分"] = line.Points is { } reached ? Points(reached) : "",
            ["依据"] = line.Mark?.Reason is { } reason ? reason : ScoreTables.Evidence(line) is { Length: > 0 } evidence ? evidence : "无扣分",
        })));

    private static Dictionary<string, string> Row(UnitScore unit, string rank) => new(StringComparer.Ordinal)
    {
        ["名次"] = rank,
        ["单位"] = unit.Name,
        ["满分"] = Points(unit.Full),
        ["得分"] = unit.Points is { } points ? Points(points) : "待评",
        ["百分制"] = unit.Percent is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) : "",
        ["主要扣分"] = string.Join('、', unit.Lines.Where(line => line.Deduction > 0).OrderByDescending(line => line.Deduction).Take(3).Select(line => $"{line.Item.Title}−{Points(line.Deduction!.Value)}")),
    };

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
