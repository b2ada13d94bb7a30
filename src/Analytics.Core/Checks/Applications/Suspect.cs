using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Applications;

/// <summary>The one cell that explains both a broken row and a broken column of the applications table, where exactly one does.</summary>
internal sealed record Suspect(Measure? Line, Applicant Column)
{
    private static readonly Suspect None = new(null, Applicant.None);

    /// <summary>Looks for a cell whose change by one amount would mend its row and every broken identity of its column.</summary>
    public static Suspect Find(Report report, Applicant? inColumn = null, Measure? inLine = null)
    {
        var found = None;
        foreach (var line in Lines.All(report))
        {
            var row = RowDifference(report, line);
            if (row == 0 || (inLine is not null && line != inLine))
            {
                continue;
            }

            for (var column = Applicant.NaturalPerson; column <= Applicant.Total; column++)
            {
                if ((inColumn is not null && column != inColumn) || !Explains(report, line, column, column == Applicant.Total ? -row : row))
                {
                    continue;
                }

                if (found != None)
                {
                    return None;
                }

                found = new(line, column);
            }
        }

        return found;
    }

    /// <summary>The finding with this cell named, and with the request to check the ledger.</summary>
    public Finding Name(Finding finding, Report report)
    {
        var (zh, en) = (Wording.CheckLedger.Zh, Wording.CheckLedger.En);
        if (Line is null)
        {
            return finding with { Message = new(finding.Message.Zh + zh, finding.Message.En + en) };
        }

        var cell = Wording.Cell(Line, report.Applications, Column);
        return finding with
        {
            Message = new(
                $"{finding.Message.Zh}{cell.Zh}这一格（现填 {Wording.Printed(report, Line, Column)}）可同时解释行、列两处不符，请先看这一格，{zh}",
                $"{finding.Message.En}One cell ({cell.En}) would explain both the row and the column; look there first. {en}"),
            Measures = finding.Measures.Contains(Line.Code) ? finding.Measures : [.. finding.Measures, Line.Code],
            Source = report.Find(Line, Column)?.Source,
        };
    }

    // Amount by which the cell would be too large: the same amount must stand in every broken identity of its column.
    private static bool Explains(Report report, Measure line, Applicant column, decimal excess)
    {
        var outcomes = OutcomesDifference(report, column);
        var balance = BalanceDifference(report, column);
        return line == Lines.New || line == Lines.CarriedIn ? balance == excess && outcomes == 0
            : line == Lines.CarriedOut ? balance == -excess && outcomes == 0
            : line == Lines.Handled ? outcomes == -excess && balance is var b && (b == -excess || b == 0)
            : outcomes == excess && balance == 0;
    }

    private static decimal RowDifference(Report report, Measure line)
    {
        Sum six = default, total = default;
        for (var applicant = Applicant.NaturalPerson; applicant < Applicant.Total; applicant++)
        {
            six.Add(report, line, applicant);
        }

        total.Add(report, line, Applicant.Total);
        return Broken(six, total);
    }

    private static decimal OutcomesDifference(Report report, Applicant column)
    {
        Sum parts = default, total = default;
        foreach (var outcome in Lines.Outcomes(report))
        {
            parts.Add(report, outcome, column);
        }

        total.Add(report, Lines.Handled, column);
        return Broken(parts, total);
    }

    private static decimal BalanceDifference(Report report, Applicant column)
    {
        Sum left = default, right = default;
        left.Add(report, Lines.New, column);
        left.Add(report, Lines.CarriedIn, column);
        right.Add(report, Lines.Handled, column);
        right.Add(report, Lines.CarriedOut, column);
        return Broken(left, right);
    }

    private static decimal Broken(in Sum left, in Sum right) =>
        Sum.Compare(left, right) == Sum.Verdict.Broken ? left.Known - right.Known : 0;
}
