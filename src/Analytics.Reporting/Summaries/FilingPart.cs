using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;
using Analytics.Warehousing;

namespace Analytics.Reporting.Summaries;

/// <summary>一: who filed and when; a unit is named as not having filed only where that is confirmed.</summary>
internal static class FilingPart
{
    public static IEnumerable<SummaryBlock> Of(Figures figures, IReadOnlyList<Expected> obligations, int year)
    {
        var addends = obligations.Where(o => o.RoleCode == "addend").ToList();
        var expected = addends.Where(o => o.IsExpected == 1).ToList();
        var reported = expected.Count(o => o.IsReported == 1);
        yield return new SummaryHeading(1, "一、报送情况");
        yield return new SummarySentence("filing", string.Create(CultureInfo.InvariantCulture,
            $"{year}年度应报送年度报告的单位{expected.Count}个，已收到可用报告{reported}个，其中已审核通过{expected.Count(o => o.IsAccepted == 1)}个、待审{expected.Count(o => o.IsReported == 1 && o.IsAccepted == 0)}个。"));
        var judged = expected.Where(o => o.IsReported == 1).ToList();
        yield return new SummarySentence("on-time", string.Create(CultureInfo.InvariantCulture,
            $"已收到的报告中，按时{judged.Count(o => o.IsOnTime == 1)}个，逾期{judged.Count(o => o.IsOnTime == 0)}个，收到日期不明、不作判定{judged.Count(o => o.IsOnTime is null)}个。"));
        foreach (var group in expected.Where(o => o.IsReported == 0).GroupBy(o => o.StateCode).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var word = GapWord.Of(group.Key).Word.Zh;
            var named = group.Key is States.Overdue or States.SentBack or States.Unreadable;
            yield return new SummarySentence($"state:{group.Key}", named
                ? $"{word}{group.Count()}个：{string.Join('、', group.Select(o => o.Name))}。"
                : $"{word}{group.Count()}个{(group.Key == States.Unknown ? "，报送是否结束尚未宣布，不作为未报" : "")}。");
        }

        if (obligations.FirstOrDefault(o => o.RoleCode == "consolidated" && o.JurisdictionCode == figures.Parent?.Code) is { } own)
        {
            yield return new SummarySentence("own", $"本级政府汇总报告：{GapWord.Of(own.StateCode).Word.Zh}，期限{own.FilingDueOn}。汇总报告不计入各单位之和。");
        }

        yield return new SummaryTable("表1　各单位报送情况", new Grid([2.6, 1.2, 1.2, 1.2, 0.9, 0.8],
        [
            Heads("单位", "期限", "首次收到", "状态", "按时", "退回次数"),
            .. expected.Select(o => (IReadOnlyList<GridCell>)
            [
                new GridCell(o.Name) { Align = GridAlign.Left },
                new GridCell(o.ExtendedTo ?? o.FilingDueOn),
                new GridCell(o.FirstReceivedOn ?? "—"),
                new GridCell(GapWord.Of(o.StateCode).Word.Zh),
                new GridCell(o.IsOnTime switch { 1 => "按时", 0 => "逾期", _ => "—" }),
                new GridCell(o.CorrectionRounds.ToString(CultureInfo.InvariantCulture)),
            ]),
        ]) { HeaderRows = 1 }, []);
    }

    internal static IReadOnlyList<GridCell> Heads(params string[] heads) => [.. heads.Select(head => new GridCell(head) { IsHeader = true, Shade = "E8EEF2" })];
}
