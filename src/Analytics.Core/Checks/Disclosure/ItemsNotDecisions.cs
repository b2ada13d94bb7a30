using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>Items (事项) and decisions (办件) are different things and are not written into one another's columns.</summary>
/// <remarks>The printed number of items a body exercises is some dozens to a few thousand; decisions run to the ten thousands.
/// Between items and decisions there is no identity, so last year's items ± change giving exactly the decisions is a sign of mixing.</remarks>
public sealed class ItemsNotDecisions : Check
{
    // A county's list of powers holds some three to six thousand items of all kinds together, a town's a few hundred.
    private const decimal FarTooManyForCounty = 10_000;
    private const decimal FarTooManyForTownship = 2_000;

    public override string Id => "items-not-decisions";

    public override Text Title => new(
        "“上一年项目数量”“本年增/减”填事项数，不填办件数",
        "Last year's items and the change count items, not decisions");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new(
        "国办公开办函〔2019〕60号表样：“项目数量”指事项，“处理决定数量”指办件",
        "Circular 60 of 2019: items are kinds of business, decisions are cases handled");

    public override Text Explains => new(
        "上一年项目数量加（或减）本年增/减恰好等于处理决定数量，且处理决定数量不小于 10 的，或项目数量大得不合常理的，请核实。本年增/减为零的不查：事项与办件之间没有勾稽关系。",
        "Asks where last year's items plus or minus the change give exactly the decisions (10 or more), or where there are far too many items. A change of zero says nothing: items and decisions have no identity between them.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var (judged, texts) = (false, false);
        foreach (var row in Items.All)
        {
            texts |= report.Find(row.LastYear)?.Kind == CellKind.Text || report.Find(row.Change)?.Kind == CellKind.Text;
            if (report.Number(row.LastYear) is not { } last)
            {
                continue;
            }

            judged = true;
            var change = report.Number(row.Change) ?? 0;
            var decisions = row.Decisions is null ? null : report.Number(row.Decisions);
            if (change != 0 && decisions is >= 10 && (last + change == decisions || last - change == decisions))
            {
                (findings ??= []).Add(Mixed(report, row, last, change, decisions.Value));
            }
            else if (last >= FarTooMany(report))
            {
                (findings ??= []).Add(TooMany(report, row, last));
            }
        }

        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : texts ? CheckResult.CannotJudge : CheckResult.NotApplicable;
    }

    private Finding Mixed(Report report, Items row, decimal last, decimal change, decimal decisions)
    {
        var lostSign = last + change != decisions;
        var step = lostSign ? -change : change;
        var sum = $"{Wording.Figure(last)} {(step < 0 ? "−" : "+")} {Wording.Figure(Math.Abs(step))}";
        return Failed([row.LastYear.Code, row.Change.Code, row.Decisions!.Code], new(
            $"{Wording.DisclosureTable.Zh}“{row.Name}”行：上一年项目数量 {Printed(report, row.LastYear)}，本年增/减 {Printed(report, row.Change)}，处理决定数量 {Printed(report, row.Decisions)}，{sum} 恰好等于处理决定数量{(lostSign ? "（本年增/减似漏填减号）" : "")}。前两列应填事项数，第三列填办件数，三者之间没有勾稽关系，疑似把办件数填入事项列。{Wording.CheckLedger.Zh}",
            $"{Wording.DisclosureTable.En}, \"{row.LastYear.Label.En}\": {sum} gives exactly the decisions, {Wording.Figure(decisions)}{(lostSign ? " (a minus sign may be lost)" : "")}. The first two columns count items, the third decisions; decisions may stand in the columns for items. {Wording.CheckLedger.En}"))
            with
        { Left = sum, Right = Wording.Figure(decisions), Difference = "0", Source = report.Find(row.LastYear)?.Source };
    }

    private Finding TooMany(Report report, Items row, decimal last) =>
        Failed([row.LastYear.Code], new(
            $"{Wording.DisclosureTable.Zh}“{row.Name}”行：上一年项目数量填 {Printed(report, row.LastYear)}，事项数一般没有这么多，疑似填了办件数。{Wording.CheckLedger.Zh}",
            $"{Wording.DisclosureTable.En}, \"{row.LastYear.Label.En}\" says {Wording.Figure(last)}: far more items than such a body has; decisions may stand here. {Wording.CheckLedger.En}"))
            with
        { Left = Wording.Figure(last), Right = $"< {Wording.Figure(FarTooMany(report))}", Source = report.Find(row.LastYear)?.Source };

    private static decimal FarTooMany(Report report) => report.Unit?.Level == "township" ? FarTooManyForTownship : FarTooManyForCounty;

    private static string Printed(Report report, Measure measure) => Wording.Printed(report, measure);
}
