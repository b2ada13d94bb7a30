using Analytics.Core.Checks;
using Analytics.Reporting.Papers;
using Analytics.Warehousing;

namespace Analytics.Reporting.Summaries;

/// <summary>五: findings that nobody has settled, both sides shown; which figure is right is not for us to say.</summary>
internal static class FindingsPart
{
    private const int MostRows = 120;

    public static IEnumerable<PaperBlock> Of(IReadOnlyList<FindingEntry> findings, int year)
    {
        // What a person explained or found to be our misreading is settled.
        var open = findings.Where(f => f.SeverityCode is "error" or "unreadable" && f.VerdictCode is not ("explained" or "misread")).ToList();
        var questions = findings.Count(f => f.SeverityCode == "question" && f.VerdictCode is null);
        yield return new SentenceBlock("findings", open.Count == 0
            ? $"{year}年报告中没有尚未处理的错误；另有需要询问的{questions}条。"
            : $"尚未处理的错误{open.Count}条，涉及{open.Select(f => f.JurisdictionCode).Distinct().Count()}个单位；另有需要询问的{questions}条。");
        if (open.Count > 0)
        {
            yield return new TableBlock("表4", "表4　尚未处理的错误", new Grid([1.5, 1.8, 4.2, 0.8, 0.8],
            [
                FilingPart.Heads("单位", "核对规则", "说明", "一处", "另一处"),
                .. open.Take(MostRows).Select(f => (IReadOnlyList<GridCell>)
                [
                    new GridCell(f.Name) { Align = GridAlign.Left },
                    new GridCell(RuleBook.Find(f.RuleCode)?.Title.Zh ?? "读取") { Align = GridAlign.Left },
                    new GridCell(f.MessageZh) { Align = GridAlign.Left },
                    new GridCell(f.LeftSide ?? ""),
                    new GridCell(f.RightSide ?? ""),
                ]),
            ]) { HeaderRows = 1, Size = 9 },
            open.Count > MostRows ? [$"共{open.Count}条，此处列前{MostRows}条，其余用 check 命令或“核对”页查看。"] : []);
        }
    }
}
