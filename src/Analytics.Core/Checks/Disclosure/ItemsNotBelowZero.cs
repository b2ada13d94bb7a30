using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>No more items are abolished than there were.</summary>
public sealed class ItemsNotBelowZero : Check
{
    public override string Id => "items-not-below-zero";

    public override Text Title => new("本年减少的事项不多于上一年的事项", "No more items are dropped than there were last year");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new("国办公开办函〔2019〕60号表样“上一年项目数量”“本年增/减”", "Circular 60 of 2019: last year's items and the change");

    public override Text Explains => new(
        "上一年项目数量加本年增/减小于零的，请核实。上一年项目数量空白而本年为减的，不作判断。",
        "Asks where last year's items and the change give less than zero. A blank last year beside a decrease is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var (judged, open) = (false, false);
        foreach (var row in Items.All)
        {
            if (report.Number(row.Change) is not { } change)
            {
                continue;
            }

            var last = report.Number(row.LastYear);
            judged |= last is not null;
            open |= last is null && change < 0;
            if (last + change < 0)
            {
                (findings ??= []).Add(Failed([row.LastYear.Code, row.Change.Code], new(
                    $"{Wording.DisclosureTable.Zh}“{row.Name}”行：上一年项目数量 {Wording.Printed(report, row.LastYear)}，本年增/减 {Wording.Printed(report, row.Change)}，两者相加小于零。{Wording.CheckLedger.Zh}",
                    $"{Wording.DisclosureTable.En}, \"{row.LastYear.Label.En}\": {Wording.Figure(last!.Value)} and a change of {Wording.Figure(change)} give less than zero. {Wording.CheckLedger.En}"))
                    with
                { Left = Wording.Figure(last!.Value), Right = Wording.Figure(change), Difference = Wording.Figure(last.Value + change), Source = report.Find(row.Change)?.Source });
            }
        }

        return findings is not null ? CheckResult.Of(findings) : open ? CheckResult.CannotJudge : judged ? CheckResult.Pass : CheckResult.NotApplicable;
    }
}
