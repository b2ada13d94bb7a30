using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>A check that looks at every figure of the three tables by itself.</summary>
public abstract class EachFigure : Check
{
    public sealed override Severity Severity => Severity.Error;

    public sealed override IReadOnlyList<Edition> Editions => BothForms;

    public sealed override CheckResult Run(CheckSubject subject)
    {
        var tables = subject.Tables;
        if (!Occurs(tables))
        {
            return tables.Numbers > 0 ? CheckResult.Pass : tables.Texts > 0 ? CheckResult.CannotJudge : CheckResult.NotApplicable;
        }

        List<Finding> findings = [];
        foreach (ref readonly var cell in TableFacts.Span(subject.Report.Cells))
        {
            if (cell.Measure.Table != FormTable.Narrative && cell.Value is { } value && Fails(cell.Measure, value))
            {
                findings.Add(Said(subject.Report, cell));
            }
        }

        return CheckResult.Of(findings);
    }

    /// <summary>False where the walk over the tables has seen that no figure fails.</summary>
    private protected abstract bool Occurs(TableFacts tables);

    private protected abstract bool Fails(Measure measure, decimal value);

    /// <summary>What the figure should be, for the finding's other side.</summary>
    private protected abstract string Expected { get; }

    /// <summary>What is wrong with the figure, said behind "… says 3.5".</summary>
    private protected abstract Text Wrong { get; }

    private Finding Said(Report report, Cell cell)
    {
        var place = Wording.Cell(cell.Measure, report.EditionOf(cell.Measure.Table), cell.Applicant);
        var table = Wording.Table(cell.Measure.Table);
        return Failed([cell.Measure.Code], new(
            $"{table.Zh}{place.Zh}填 {cell.Raw}，{Wrong.Zh}。{Wording.CheckLedger.Zh}",
            $"{table.En}, {place.En} says {cell.Raw}; {Wrong.En}. {Wording.CheckLedger.En}"))
            with
        { Applicant = cell.Applicant, Left = cell.Raw, Right = Expected, Source = cell.Source };
    }
}
