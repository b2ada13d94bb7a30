using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>Last year's items with last year's change are this year's figure for last year.</summary>
/// <remarks>The finding stands at the later report; the earlier one may be the wrong one, and the message says so.</remarks>
public sealed class ItemsCarryToNextYear : Check
{
    public override string Id => "items-carry-to-next-year";

    public override Text Title => new(
        "上年报告“上一年项目数量 + 本年增/减”与本年报告“上一年项目数量”一致",
        "Last year's report's items with their change are this year's figure for last year");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override int Since => 2020;

    public override Text Source => new("国办公开办函〔2019〕60号表样“上一年项目数量”“本年增/减”", "Circular 60 of 2019: last year's items and the change");

    public override Text Explains => new(
        "两年都用 2019 版表样且各格都填数字的才核对；机构改革、事项清理会使两者不同，所以只作提问。任何一方都可能有误。减号漏填能解释的，一并指出。",
        "Only where both years use the 2019 edition and print figures. Reforms and clean-ups change the lists, so it is a question, and either report may be wrong. A lost minus sign that would explain it is pointed out.");

    public override CheckResult Run(CheckSubject subject)
    {
        var (report, previous) = (subject.Report, subject.Previous);
        if (previous is null || report.Disclosure != Edition.Form2019 || previous.Disclosure != Edition.Form2019)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var judged = false;
        foreach (var row in Items.All)
        {
            if (previous.Number(row.LastYear) is not { } before || previous.Number(row.Change) is not { } change || report.Number(row.LastYear) is not { } now)
            {
                continue;
            }

            judged = true;
            if (before + change != now)
            {
                (findings ??= []).Add(Said(previous, report, row, before, change, now));
            }
        }

        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : CheckResult.CannotJudge;
    }

    private Finding Said(Report previous, Report report, Items row, decimal before, decimal change, decimal now)
    {
        var lostSign = before - change == now;
        return Failed([row.LastYear.Code, row.Change.Code], new(
            $"{Wording.DisclosureTable.Zh}“{row.Name}”行：{previous.Year}年报告上一年项目数量 {Wording.Printed(previous, row.LastYear)}、本年增/减 {Wording.Printed(previous, row.Change)}，合计 {Wording.Figure(before + change)}；{report.Year}年报告上一年项目数量填 {Wording.Printed(report, row.LastYear)}，相差 {Wording.Figure(before + change - now)}。{(lostSign ? $"如{previous.Year}年“本年增/减”漏填减号，两年即可衔接。" : "")}两份报告都可能有误，请核对两年台账；因机构改革、事项清理而不同的，请说明。",
            $"{Wording.DisclosureTable.En}, \"{row.LastYear.Label.En}\": the report of {previous.Year} leads to {Wording.Figure(before + change)}, the report of {report.Year} says {Wording.Figure(now)}. {(lostSign ? "A minus sign lost in the earlier report would explain it. " : "")}Either report may be wrong; please check both ledgers, or explain a reform."))
            with
        { Left = Wording.Figure(before + change), Right = Wording.Figure(now), Difference = Wording.Figure(before + change - now), Source = report.Find(row.LastYear)?.Source };
    }
}
