using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Disclosure;

/// <summary>Where there are procurement projects there is an amount, and the other way round.</summary>
public sealed class ProcurementBothOrNeither : Check
{
    private static readonly Measure Projects = Form.Get("procurement.projects");
    private static readonly Measure Amount = Form.Get("procurement.amount");

    public override string Id => "procurement-both-or-neither";

    public override Text Title => new("采购项目数量与采购总金额同有同无", "Procurement has both a count and an amount, or neither");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => [Edition.Form2019];

    public override Text Source => new("国办公开办函〔2019〕60号表样“政府集中采购”", "Circular 60 of 2019: centralised procurement");

    public override Text Explains => new(
        "一格有数、另一格为零或空白的，请核实；两格都为零或空白的不问；任一格无法识别为数字的不作判断。",
        "Asks where one cell has a figure and the other is zero or blank. A cell that is no number is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Disclosure != Edition.Form2019 || report.Find(Projects) is not { } projects || report.Find(Amount) is not { } amount)
        {
            return report.Disclosure != Edition.Form2019 ? CheckResult.NotApplicable : CheckResult.CannotJudge;
        }

        if (projects.Kind == CellKind.Text || amount.Kind == CellKind.Text)
        {
            return CheckResult.CannotJudge;
        }

        if (projects.Value is null && amount.Value is null)
        {
            return CheckResult.NotApplicable;
        }

        return (projects.Value ?? 0) == 0 == ((amount.Value ?? 0) == 0)
            ? CheckResult.Pass
            : CheckResult.Of(Failed([Projects.Code, Amount.Code], new(
                $"{Wording.DisclosureTable.Zh}“政府集中采购”行：采购项目数量为“{Wording.Printed(report, Projects)}”，采购总金额为“{Wording.Printed(report, Amount)}”，一格有数而另一格没有。{Wording.CheckLedger.Zh}",
                $"{Wording.DisclosureTable.En}, centralised procurement: projects {Wording.Printed(report, Projects)}, amount {Wording.Printed(report, Amount)}; one has a figure and the other has none. {Wording.CheckLedger.En}"))
                with
            { Left = Wording.Printed(report, Projects), Right = Wording.Printed(report, Amount), Source = ((projects.Value ?? 0) == 0 ? projects : amount).Source });
    }
}
