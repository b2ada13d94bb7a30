using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Warehousing;

namespace Analytics.Reporting.Summaries;

/// <summary>一: who filed and when; a unit is named as not having filed only where that is confirmed.</summary>
internal static class FilingPart
{
    public static IEnumerable<PaperBlock> Of(Figures figures, IReadOnlyList<Expected> obligations, int year)
    {
        var expected = Office.Ordered(obligations).ToList();
        var reported = expected.Count(o => o.IsReported == 1);
        yield return new SentenceBlock("filing", string.Create(CultureInfo.InvariantCulture,
            $"{year}年度应报送年度报告的单位{expected.Count}个，已收到可用报告{reported}个，其中已审核通过{expected.Count(o => o.IsAccepted == 1)}个、待审{expected.Count(o => o.IsReported == 1 && o.IsAccepted == 0)}个。"));
        var judged = expected.Where(o => o.IsReported == 1).ToList();
        yield return new SentenceBlock("on-time", string.Create(CultureInfo.InvariantCulture,
            $"已收到的报告中，按时{judged.Count(o => o.IsOnTime == 1)}个，逾期{judged.Count(o => o.IsOnTime == 0)}个，收到日期不明、不作判定{judged.Count(o => o.IsOnTime is null)}个。"));
        foreach (var group in expected.Where(o => o.IsReported == 0).GroupBy(o => o.StateCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var word = GapWord.Of(group.Key).Word.Zh;
            var named = group.Key is States.Overdue or States.SentBack or States.Unreadable;
            yield return new SentenceBlock($"state:{group.Key}", named
                ? $"{word}{group.Count()}个：{string.Join('、', group.Select(o => o.Name))}。"
                : $"{word}{group.Count()}个{(group.Key == States.Unknown ? "，报送是否结束尚未宣布，不作为未报" : "")}。");
        }

        if (obligations.FirstOrDefault(o => o.RoleCode == "consolidated" && o.JurisdictionCode == figures.Parent?.Code) is { } own)
        {
            yield return new SentenceBlock("own", $"本级政府汇总报告：{GapWord.Of(own.StateCode).Word.Zh}，期限{PaperDay.Of(Office.LastDay(own))}。汇总报告不计入各单位之和。");
        }

        yield return new TableBlock("表1", "表1　各单位报送情况", new Grid([2.6, 1.2, 1.2, 1.2, 0.9, 0.8],
        [
            Heads("单位", "期限", "首次收到", "状态", "按时", "退回次数"),
            .. expected.Select(o => (IReadOnlyList<GridCell>)
            [
                new GridCell(o.Name) { Align = GridAlign.Left },
                new GridCell(PaperDay.InTable(Office.LastDay(o), year + 1)),
                new GridCell(Office.TableDay(o.FirstReceivedOn, year)),
                new GridCell(GapWord.Of(o.StateCode).Word.Zh),
                new GridCell(o.IsOnTime switch { 1 => "按时", 0 => "逾期", _ => "—" }),
                new GridCell(o.CorrectionRounds.ToString(CultureInfo.InvariantCulture)),
            ]),
        ]) { HeaderRows = 1 }, []);
    }

    internal static IReadOnlyList<GridCell> Heads(params string[] heads) => [.. heads.Select(head => new GridCell(head) { IsHeader = true, Shade = "E8EEF2" })];
}
