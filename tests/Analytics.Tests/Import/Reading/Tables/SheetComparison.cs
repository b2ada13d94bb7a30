using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>What is read from a printed sheet against what was printed.</summary>
internal static class SheetComparison
{
    /// <summary>Cells that differ from the print; with <paramref name="silentOnly"/> those that no finding names.</summary>
    public static List<string> Differences(this Sheet sheet, TablesRead read, bool silentOnly)
    {
        var cells = read.Cells.ToDictionary(cell => (cell.Measure, cell.Applicant));
        var named = read.Findings.Where(f => f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures).ToHashSet();
        var wrong = new List<string>();
        foreach (var (measure, applicant, printed) in sheet.Cells)
        {
            var found = cells.TryGetValue((measure, applicant), out var cell);
            if (!(found && Same(cell, printed)) && !(silentOnly && named.Contains(measure.Code)))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{measure.Code} {applicant}: printed [{printed}], read {(found ? $"{cell.Kind} {cell.Value} [{cell.Raw}]" : "nothing")}{(named.Contains(measure.Code) ? " (named)" : "")}"));
            }
        }

        return wrong;
    }

    private static bool Same(Cell cell, string printed)
    {
        if (printed.Length == 0)
        {
            return cell.Kind == CellKind.Blank;
        }

        if (printed == "-")
        {
            return cell.Kind == CellKind.None;
        }

        var value = decimal.Parse(printed.Replace("万元", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return cell.Kind == CellKind.Number && cell.Value == (cell.Measure.Unit == MeasureUnit.Yuan && printed != "0" ? value * 10_000 : value);
    }
}
