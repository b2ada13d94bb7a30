using System.Globalization;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using Analytics.Warehousing;
using Analytics.Warehousing.Scoring;

namespace Analytics.Reporting.Scores;

/// <summary>A scoring as rows to hand out: one a unit and item, with what was proposed, what was decided, why, and on what evidence.</summary>
public static class ScoreTables
{
    /// <summary>Every item of every unit that may be seen.</summary>
    /// <param name="sheet">The scoring.</param>
    /// <param name="government">The government's name.</param>
    /// <param name="now">The moment as of which it was asked for; a final scoring is as of the moment at which it was made so.</param>
    /// <param name="units">Only these units, as where a unit asks for its own; null is all.</param>
    public static ExportTable Lines(ScoreSheet sheet, string government, DateTimeOffset now, IReadOnlySet<string>? units = null)
    {
        var rows = sheet.Units.Where(unit => units is null || units.Contains(unit.Code)).SelectMany(unit => unit.Lines.Select(line => (unit, line))).ToList();
        return new ExportTable(
            "考核评分",
            [
                new("jurisdiction", new Text("单位代码", "unit code")), new("name", new Text("单位", "unit")), new("kind", new Text("类别", "kind")), new("item", new Text("编号", "item")),
                new("title", new Text("评分项", "title")), new("weight", new Text("分值", "weight"), ExportKind.Number), new("proposed", new Text("拟扣分", "proposed"), ExportKind.Number),
                new("deducted", new Text("扣分", "deducted"), ExportKind.Number) { IsControlled = true }, new("points", new Text("得分", "points"), ExportKind.Number) { IsControlled = true },
                new("stage", new Text("状态", "stage")), new("reason", new Text("评定理由", "reason")), new("evidence", new Text("依据", "evidence")), new("author", new Text("确认人", "confirmed by")),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.unit.Code, row.unit.Name, row.unit.Kind, row.line.Item.Code, row.line.Item.Title, row.line.Item.Weight, row.line.Proposal.Deduction, row.line.Deduction, row.line.Points,
                row.line.Mark is null ? row.line.Proposal.Open is null ? "拟定" : "待评" : row.line.HasChanged ? "依据有变化" : "已确认", row.line.Mark?.Reason, Evidence(row.line), row.line.Mark?.Author,
            ]))
        {
            About =
            [
                (new Text("内容", "What"), $"考核评分：{sheet.Scheme.Name}"), (new Text("地区", "Place"), $"{government} {sheet.Scheme.Under}"), (new Text("年度", "Year"), sheet.Scheme.Year.ToString(CultureInfo.InvariantCulture)),
                (new Text("数据截至", "As of"), Instants.Text(sheet.FrozenAt ?? now)), (new Text("状态", "Stage"), sheet.FrozenAt is null ? "未定稿，仅为拟定" : "定稿"),
                (new Text("覆盖", "Coverage"), $"{sheet.Units.Count(unit => unit.IsConfirmed)}/{sheet.Units.Count}"),
            ],
        };
    }

    /// <summary>What a line rests on, or why it is open, in one sentence.</summary>
    public static string Evidence(ScoreLine line) =>
        line.Proposal.Open?.Zh ?? string.Join('；', line.Proposal.Grounds.Select(ground => ground.What.Zh));
}
