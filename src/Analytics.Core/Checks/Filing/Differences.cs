using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Filing;

/// <summary>The cells in which two copies of one report differ.</summary>
internal static class Differences
{
    /// <summary>Every cell whose figure differs; a blank beside a zero is a difference, a blank beside a dash is none.</summary>
    public static List<(Measure Measure, Applicant Applicant)> Between(Report one, Report other)
    {
        var found = new List<(Measure, Applicant)>();
        foreach (var cell in one.Cells)
        {
            if (other.Find(cell.Measure, cell.Applicant) is { } there && there.Value != cell.Value)
            {
                found.Add((cell.Measure, cell.Applicant));
            }
        }

        return found;
    }

    /// <summary>The first few differences in words: table, row, column and both figures.</summary>
    public static string Said(Report one, Report other, List<(Measure Measure, Applicant Applicant)> cells)
    {
        const int Named = 5;
        return string.Join("；", cells.Take(Named).Select(c =>
            $"{Wording.Table(c.Measure.Table).Zh}{Wording.Cell(c.Measure, one.EditionOf(c.Measure.Table), c.Applicant).Zh} {Wording.Printed(other, c.Measure, c.Applicant)} → {Wording.Printed(one, c.Measure, c.Applicant)}"))
            + (cells.Count > Named ? $"等 {cells.Count} 处" : "");
    }
}
