using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>No figure of the form is below zero, but for the yearly change of items.</summary>
public sealed class FiguresNotNegative : Check
{
    public override string Id => "figures-not-negative";

    public override Text Title => new("除“本年增/减”外，各项数字不为负数", "No figure is negative, but for the yearly change of items");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("表样各项均为数量或金额", "Every cell of the form counts things or money");

    public override Text Explains => new(
        "逐格查看三张表。“本年增/减”可以为负，不查。",
        "Every cell of the three tables; the yearly change of items may be negative and is left out.");

    public override CheckResult Run(CheckSubject subject)
    {
        var tables = subject.Tables;
        if (!tables.HasNegative)
        {
            return tables.Numbers > 0 ? CheckResult.Pass : tables.Texts > 0 ? CheckResult.CannotJudge : CheckResult.NotApplicable;
        }

        List<Finding> findings = [];
        foreach (var cell in TableFacts.Span(subject.Report.Cells))
        {
            if (cell.Measure.Table != FormTable.Narrative && cell.Value < 0 && !cell.Measure.Code.EndsWith("items-change", StringComparison.Ordinal))
            {
                findings.Add(Said(subject.Report, cell));
            }
        }

        return CheckResult.Of(findings);
    }

    private Finding Said(Report report, Cell cell)
    {
        var place = Wording.Cell(cell.Measure, report.EditionOf(cell.Measure.Table), cell.Applicant);
        var table = Wording.Table(cell.Measure.Table);
        return Failed([cell.Measure.Code], new(
            $"{table.Zh}{place.Zh}填 {cell.Raw}，此处不应为负数。{Wording.CheckLedger.Zh}",
            $"{table.En}, {place.En} says {cell.Raw}; this figure cannot be negative. {Wording.CheckLedger.En}"))
            with
        { Applicant = cell.Applicant, Left = cell.Raw, Right = "≥ 0", Source = cell.Source };
    }
}
