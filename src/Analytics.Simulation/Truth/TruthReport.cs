using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Simulation.Printing;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Truth;

/// <summary>The report that a perfect reader would hand back.</summary>
internal static class TruthReport
{
    public static Report Of(SimulatedReport report, PrintedReport printed)
    {
        var tables = printed.Cells.Where(cell => cell.Measure.Table != FormTable.Narrative).ToList();
        var text = report.Format == "text" ? report.Text : string.Join('\n', printed.Page!.Lines);
        var lines = text.Split('\n');
        return new Report
        {
            File = report.FileName,
            Sha256 = report.Sha256,
            Format = report.Format,
            Issuer = printed.Issuer,
            Title = printed.Title,
            Unit = Match(report.Unit),
            Year = report.Year,
            Disclosure = printed.Editions.Disclosure,
            Applications = printed.Editions.Applications,
            Proceedings = printed.Editions.Proceedings,
            Cells =
            [
                .. printed.Cells.Select(cell => new Cell(
                    cell.Measure, cell.Applicant, cell.Kind, cell.Value, cell.Raw,
                    cell.Measure.Unit == MeasureUnit.Yuan ? "yuan" : null, cell.Source)),
            ],
            Published = printed.Published,
            Sections =
            [
                .. printed.Sections.Select((section, i) => new Section(
                    section.Number, section.Title, section.From,
                    i + 1 < printed.Sections.Count ? printed.Sections[i + 1].From - 1 : printed.Lines,
                    Sentences(lines, printed, i))),
            ],
            Receipt = new Receipt(
                tables.Count, tables.Count(c => c.Kind == CellKind.Number), tables.Count(c => c.Kind == CellKind.Blank),
                tables.Count(c => c.Kind == CellKind.None), tables.Count(c => c.Kind == CellKind.Text), 0),
            Text = text,
        };
    }

    /// <summary>What stands between two headings; a text's tables are lines there and are left out.</summary>
    private static string Sentences(string[] lines, PrintedReport printed, int section)
    {
        var from = printed.Sections[section].From;
        var to = section + 1 < printed.Sections.Count ? printed.Sections[section + 1].From - 1 : printed.Lines;
        return printed.Sections[section].Number is 2 or 3 or 4 && printed.Editions.Applications != Edition.Unknown
            ? "" : string.Join('\n', lines[from..Math.Min(to, lines.Length)]);
    }

    /// <summary>The unit as a reader names it: an office or department by its own name below its government.</summary>
    public static UnitMatch Match(SimulatedUnit unit)
    {
        var own = unit.Kind switch
        {
            "office" => "政府办公室",
            "department" => unit.Name[unit.Boss.Length..],
            _ => null,
        };
        return new(unit.Code, own ?? unit.Name, unit.Level, own is null ? unit.Path : $"{unit.Path}/{own}", "simulated");
    }
}
