using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>What is counted is a whole number; only money has decimals.</summary>
public sealed class CountsAreWhole : Check
{
    public override string Id => "counts-are-whole";

    public override Text Title => new("件数为整数，只有金额可有小数", "Counts are whole numbers; only money has decimals");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("表样各项为件数、项目数", "The form asks for counts of documents, decisions and applications");

    public override Text Explains => new(
        "逐格查看；采购金额、收费金额可有小数，不查。件数后面的零（如 3.0）不算小数。",
        "Every cell but amounts of money. A zero after the point (3.0) is no fraction.");

    public override CheckResult Run(CheckSubject subject)
    {
        var tables = subject.Tables;
        if (!tables.HasFraction)
        {
            return tables.Numbers > 0 ? CheckResult.Pass : tables.Texts > 0 ? CheckResult.CannotJudge : CheckResult.NotApplicable;
        }

        List<Finding> findings = [];
        foreach (var cell in TableFacts.Span(subject.Report.Cells))
        {
            if (cell.Measure.Table != FormTable.Narrative && cell.Value is { } value && cell.Measure.Unit == MeasureUnit.Count && value != decimal.Truncate(value))
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
            $"{table.Zh}{place.Zh}填 {cell.Raw}，件数应为整数。{Wording.CheckLedger.Zh}",
            $"{table.En}, {place.En} says {cell.Raw}; a count is a whole number. {Wording.CheckLedger.En}"))
            with
        { Applicant = cell.Applicant, Left = cell.Raw, Right = "整数", Source = cell.Source };
    }
}
