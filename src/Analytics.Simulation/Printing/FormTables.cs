using Analytics.Core.Forms;
using Analytics.Simulation.Figures;

namespace Analytics.Simulation.Printing;

/// <summary>Prints the three tables of the official form, in either edition, from the form's own data.</summary>
internal static class FormTables
{
    private static readonly Dictionary<Edition, IReadOnlyList<DisclosureGroup>> Groups = new()
    {
        [Edition.Form2019] = Form.DisclosureGroups(Edition.Form2019),
        [Edition.Form2021] = Form.DisclosureGroups(Edition.Form2021),
    };

    private static readonly Dictionary<Edition, IReadOnlyList<ApplicationLine>> ApplicationLines = new()
    {
        [Edition.Form2019] = ApplicationLine.Of(Edition.Form2019),
        [Edition.Form2021] = ApplicationLine.Of(Edition.Form2021),
    };

    private static readonly string Note = Form.Pieces(Edition.Form2021, FormTable.Applications, "note").Single().Text;
    private static readonly string[] Banners = [.. Form.Pieces(Edition.Form2021, FormTable.Applications, "banner").Select(p => p.Text)];
    private static readonly string[] Applicants = [.. Form.Pieces(Edition.Form2021, FormTable.Applications, "applicant").Select(p => p.Text)];
    private static readonly string[] Results = [.. Form.Pieces(Edition.Form2021, FormTable.Proceedings, "header").Select(p => p.Text)];
    private static readonly string[] ProceedingRows = [.. Form.Pieces(Edition.Form2021, FormTable.Proceedings, "row").Select(p => p.Text)];

    public static void Disclosure(TablePrinter table, Edition edition, YearFigures figures, CellStyle style)
    {
        var groups = Groups[edition];
        var fill = FillOf(style, groups.SelectMany(g => g.Rows).SelectMany(r => r.Measures).All(m => figures[m] == 0));
        foreach (var group in groups)
        {
            table.Label(Bracketed(table, group.Title), 4);
            table.EndRow();
            foreach (var header in group.Headers)
            {
                table.Label(Header(table, header, style));
            }

            table.EndRow();
            foreach (var row in group.Rows)
            {
                table.Label(row.Label);
                foreach (var measure in row.Measures)
                {
                    table.Figure(style.Print(measure, Applicant.None, figures[measure], edition, fill));
                }

                table.EndRow();
            }
        }
    }

    public static void Applications(TablePrinter table, Edition edition, YearFigures figures, CellStyle style)
    {
        table.Label(Note, 3);
        table.Label(Banners[0], 7);
        table.EndRow();
        Blank(table, 3);
        table.Label(Applicants[0]);
        table.Label(Banners[1], 5);
        table.Label(Applicants[6]);
        table.EndRow();
        Blank(table, 4);
        for (var column = 1; column < 6; column++)
        {
            table.Label(Applicants[column]);
        }

        table.Empty();
        table.EndRow();
        var lines = ApplicationLines[edition];
        var fill = FillOf(style, lines.All(l => figures[l.Measure, Applicant.Total] == 0));
        foreach (var line in lines)
        {
            Labels(table, line);
            // The two lines that end the table keep their zeros in life even where the rest is left empty.
            var rowFill = fill == Fill.SparseBlanks && line.Measure == Lines.Handled ? Fill.Zeros : fill;
            foreach (var applicant in ApplicantCodes.All)
            {
                table.Figure(style.Print(line.Measure, applicant, figures[line.Measure, applicant], edition, rowFill));
            }

            table.EndRow();
        }
    }

    public static void Proceedings(TablePrinter table, Edition edition, YearFigures figures, CellStyle style)
    {
        table.Label(ProceedingRows[0], 5);
        table.Label("行政诉讼", 10);
        table.EndRow();
        foreach (var result in Results)
        {
            table.Label(result);
        }

        table.Label(ProceedingRows[1][(ProceedingRows[1].IndexOf('·') + 1)..], 5);
        table.Label(ProceedingRows[2][(ProceedingRows[2].IndexOf('·') + 1)..], 5);
        table.EndRow();
        Blank(table, 5);
        for (var column = 0; column < 10; column++)
        {
            table.Label(Results[column % 5]);
        }

        table.EndRow();
        var fill = FillOf(style, Form.ProceedingCells(edition).All(m => figures[m] == 0));
        foreach (var block in Lines.Blocks)
        {
            foreach (var measure in block)
            {
                table.Figure(style.Print(
                    measure, Applicant.None, figures[measure], edition, fill == Fill.SparseBlanks && measure == block[4] ? Fill.Zeros : fill));
            }
        }

        table.EndRow();
    }

    private static void Labels(TablePrinter table, ApplicationLine line)
    {
        if (line.Heading is null)
        {
            table.Label(line.Label, 3);
            return;
        }

        if (line.StartsHeading)
        {
            table.Label(line.Heading);
        }
        else if (line.EndsGroup && table.Noise.HasFlag(Noise.LabelOff))
        {
            // Seen in copies from the web: the last line of a block slips to the left.
            table.Label(line.Label, 3);
            return;
        }
        else
        {
            table.Below(line.Heading);
        }

        if (line.Group is null)
        {
            table.Label(Bracketed(table, line.Label), 2);
            return;
        }

        if (line.StartsGroup)
        {
            table.Label(Bracketed(table, line.Group));
        }
        else
        {
            table.Below(Bracketed(table, line.Group));
        }

        table.Label(line.Label);
    }

    private static void Blank(TablePrinter table, int cells)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            table.Empty();
        }
    }

    // Units that leave an empty table blank still print a table that has figures in full.
    private static Fill FillOf(CellStyle style, bool isAllZero) =>
        style.Fill == Fill.Blanks && !isAllZero ? Fill.Zeros : style.Fill;

    private static string Header(TablePrinter table, string header, CellStyle style)
    {
        if (header == "采购总金额" && style.MoneyInHeader)
        {
            return "采购总金额（万元）";
        }

        return header.StartsWith("本年新", StringComparison.Ordinal) && table.Noise.HasFlag(Noise.WrappedHeaders) && table.CanWrap
            ? "本年新\n" + header[3..]
            : header;
    }

    private static string Bracketed(TablePrinter table, string label) =>
        table.Noise.HasFlag(Noise.HalfWidthBrackets) ? label.Replace('（', '(').Replace('）', ')') : label;
}
