using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>The procurement amount a project stays within what such a body buys; else the unit (元, 万元, 亿元) may be wrong.</summary>
public sealed class ProcurementAmountPerProject : Check
{
    // Centralised procurement starts at some thousand yuan; below this the amount was likely meant in 万元.
    private const decimal Least = 1_000m;
    private const decimal MostForTownship = 50_000_000m;
    private const decimal Most = 300_000_000m;

    private static readonly Measure Projects = Form.Get("procurement.projects");
    private static readonly Measure Amount = Form.Get("procurement.amount");

    public override string Id => "procurement-amount-per-project";

    public override Text Title => new("单个采购项目的平均金额合乎常理", "The procurement amount a project is within reason");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new("政府集中采购目录及标准；金额单位最常填错", "The catalogue and thresholds of centralised procurement; the unit of the amount is the commonest slip");

    public override Text Explains => new(
        "平均每个项目不足 1000 元，或乡镇街道超过 5000 万元、其他单位超过 3 亿元的，请核实金额单位。",
        "Asks where a project averages less than 1,000 yuan, or more than 50 million (towns and streets) or 300 million (others).");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019 || report.Find(Amount) is not { } money || report.Find(Projects) is not { } count)
        {
            return CheckResult.NotApplicable;
        }

        if (money.Kind == CellKind.Text || (count.Kind == CellKind.Text && money.Value > 0))
        {
            return CheckResult.CannotJudge;
        }

        if (money.Value is not { } amount || count.Value is not { } projects || amount <= 0 || projects <= 0)
        {
            return CheckResult.NotApplicable;
        }

        var each = amount / projects;
        var most = report.Unit?.Level == "township" ? MostForTownship : Most;
        return each >= Least && each <= most
            ? CheckResult.Pass
            : CheckResult.Of(Failed([Projects.Code, Amount.Code], new(
                $"{Wording.DisclosureTable.Zh}“政府集中采购”行：采购项目数量 {Wording.Printed(report, Projects)}，采购总金额“{Wording.Printed(report, Amount)}”（读作 {Wording.Money(amount)}），平均每个项目 {Wording.Money(Math.Round(each, 2))}，{(each < Least ? "过小" : "过大")}，请核对金额单位（元、万元、亿元）和台账。",
                $"{Wording.DisclosureTable.En}, centralised procurement: {Wording.Figure(projects)} projects for {Wording.Figure(amount)} yuan (printed {Wording.Printed(report, Amount)}), {Wording.Figure(Math.Round(each, 2))} yuan each, which is too {(each < Least ? "little" : "much")}; please check the unit of the amount and the ledger."))
                with
            { Left = Wording.Money(amount), Right = $"{Wording.Figure(projects)} 个项目", Source = report.Find(Amount)?.Source });
    }
}
