using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Filing;

/// <summary>The cells in which two copies of one report differ.</summary>
/// <remarks>A cell that one of the two does not have, or that could not be read with certainty, is compared with nothing: it is no difference.</remarks>
public static class Differences
{
    /// <summary>Every cell that says something else; a blank beside a zero is a difference, a blank beside a dash is none.</summary>
    public static IReadOnlyList<(Measure Measure, Applicant Applicant)> Between(Report one, Report other)
    {
        List<(Measure, Applicant)>? found = null;
        foreach (var cell in one.Cells)
        {
            if (other.Find(cell.Measure, cell.Applicant) is { } there && Differ(cell, there))
            {
                (found ??= []).Add((cell.Measure, cell.Applicant));
            }
        }

        return found ?? [];
    }

    /// <summary>How many cells stand in both, so that they can be compared.</summary>
    public static int Comparable(Report one, Report other) => one.Cells.Count(cell => other.Find(cell.Measure, cell.Applicant) is not null);

    private static bool Differ(Cell one, Cell other) =>
        one.Value != other.Value || (one is { Kind: CellKind.Text } && other is { Kind: CellKind.Text } && one.Raw != other.Raw);

    /// <summary>The first few differences in words: table, row, column and both figures.</summary>
    internal static string Said(Report one, Report other, IReadOnlyList<(Measure Measure, Applicant Applicant)> cells)
    {
        const int Named = 5;
        return string.Join("；", cells.Take(Named).Select(c =>
            $"{Wording.Table(c.Measure.Table).Zh}{Wording.Cell(c.Measure, one.EditionOf(c.Measure.Table), c.Applicant).Zh} {Wording.Printed(other, c.Measure, c.Applicant)} → {Wording.Printed(one, c.Measure, c.Applicant)}"))
            + (cells.Count > Named ? $"等 {cells.Count} 处" : "");
    }
}
