using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>The fees collected stay near the unit's own earlier years; a factor of about ten thousand means yuan in a column of 万元.</summary>
public sealed class FeesUnitByHistory : Check
{
    // Ten thousand, with room for a real change of up to ten times in either direction.
    private const decimal Factor = 1_000m;

    private static readonly Measure Fees = Form.Get("fees.amount");

    public override string Id => "fees-unit-by-history";

    public override Text Title => new("收费金额的单位与本单位往年一致", "The unit of the fees agrees with the unit's own earlier years");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2021];

    public override Text Source => new("国办公开办函〔2021〕30号表样“本年收费金额（单位：万元）”", "Circular 30 of 2021: fees in 万元");

    public override Text Explains => new(
        "与往年收费金额的中位数相差 1000 倍以上的，请核实是否把元填成了万元，或相反。没有可比往年的不作判断。",
        "Asks where the amount is a thousand times more or less than the median of the unit's earlier years. Without an earlier year it is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2021 || report.Number(Fees) is not > 0m)
        {
            return CheckResult.NotApplicable;
        }

        var others = new List<decimal>();
        foreach (var other in subject.Earlier.Append(subject.Previous))
        {
            if (other?.Number(Fees) is { } fees and > 0)
            {
                others.Add(fees);
            }
        }

        if (others.Count == 0)
        {
            return CheckResult.CannotJudge;
        }

        others.Sort();
        var (now, usual) = (report.Number(Fees)!.Value, others[others.Count / 2]);
        return now < usual * Factor && usual < now * Factor
            ? CheckResult.Pass
            : CheckResult.Of(Failed([Fees.Code], new(
                $"{Wording.DisclosureTable.Zh}“行政事业性收费”行：本年收费金额读作 {Wording.Money(now)}（填“{Wording.Printed(report, Fees)}”，表头单位为万元），本单位往年一般为 {Wording.Money(usual)}，相差 1000 倍以上，请核对金额单位和台账。",
                $"{Wording.DisclosureTable.En}, fees: read as {Wording.Figure(now)} yuan (printed {Wording.Printed(report, Fees)}, the column is in 万元), where the unit's earlier years have about {Wording.Figure(usual)} yuan. Please check the unit of the amount and the ledger."))
                with
            { Left = Wording.Money(now), Right = Wording.Money(usual), Source = report.Find(Fees)?.Source });
    }
}
