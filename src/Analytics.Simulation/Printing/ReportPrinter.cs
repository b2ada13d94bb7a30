using Analytics.Core.Forms;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Narrative;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Printing;

/// <summary>Writes one whole report: title, six sections, three tables, and what the web left around them.</summary>
/// <remarks>In a text layout the tables are lines like all else; otherwise they are kept with their cells, for a format to draw.</remarks>
internal sealed class ReportPrinter(PageWriter page)
{
    private static readonly string[] SectionTitles =
        [.. Form.Layout.Where(piece => piece.Kind == "section" && piece.Edition == Edition.Form2021).OrderBy(piece => piece.Order).Select(piece => piece.Text)];

    private readonly List<PrintedCell> cells = new(260);
    private readonly List<(int Number, string Title, int From)> sections = new(6);
    private readonly List<(int BeforeLine, TableGrid Grid)> grids = new(3);

    public PrintedReport Write(
        SimulatedUnit unit, int year, YearFigures figures, TextLayout? layout, TableEditions editions, CellStyle style, Dice dice, Dice habit)
    {
        page.Clear();
        cells.Clear();
        sections.Clear();
        grids.Clear();
        var issuer = Titles.Issuer(unit, habit);
        var narrator = new Narrator(page, unit, year, figures, issuer, dice, cells);
        if (layout is not null && dice.Percent(15))
        {
            narrator.Line("chrome");
        }

        var titleLine = page.Line;
        var title = Titles.Write(page, issuer, year, dice, layout is { CellALine: true });
        var titleEnd = page.Line;
        if (layout is { CellALine: true })
        {
            page.EndLine();
        }

        if (year < 2019)
        {
            OldForm.Write(page, narrator, figures, Open);
        }
        else
        {
            Sections(year, figures, layout, editions, style, dice, narrator);
        }

        if (layout is not null && dice.Percent(12))
        {
            narrator.Line("footer");
        }

        return new PrintedReport(issuer, title, editions, [.. cells], narrator.Published, [.. sections], page.Line - 1)
        {
            Bytes = layout is null ? [] : page.ToUtf8(),
            Page = layout is null ? new PrintedPage(page.Written.ToString().TrimEnd('\n').Split('\n'), titleEnd - titleLine, [.. sections.Select(s => s.From)], [.. grids]) : null,
        };
    }

    private void Sections(
        int year, YearFigures figures, TextLayout? layout, TableEditions editions, CellStyle style, Dice dice, Narrator narrator)
    {
        var noise = (dice.Percent(12) ? Noise.PageNumbers : 0) | (dice.Percent(25) ? Noise.WrappedHeaders : 0)
            | (layout is { Spans: Spans.Empty } && dice.Percent(5) ? Noise.LabelOff : 0) | (dice.Percent(20) ? Noise.HalfWidthBrackets : 0);
        var lines = layout is null ? null : new TableText(page, layout, cells, dice, noise);
        if (dice.Percent(60))
        {
            narrator.Line("preamble");
        }

        Open(1);
        narrator.Line("opening");
        narrator.Say("heading.publish");
        narrator.Publishing();
        narrator.Line(figures[Lines.New, Applicant.Total] + figures[Lines.CarriedIn, Applicant.Total] == 0 ? "applications.none" : "applications.some");
        narrator.Line("management");
        narrator.Line("platform");
        narrator.Line("supervision");
        Open(2);
        FormTables.Disclosure((TablePrinter?)lines ?? Grid(4, noise), editions.Disclosure, figures, style);
        Open(3);
        FormTables.Applications((TablePrinter?)lines ?? Grid(10, noise), editions.Applications, figures, style);
        Open(4);
        FormTables.Proceedings((TablePrinter?)lines ?? Grid(15, noise), editions.Proceedings, figures, style);
        Open(5);
        narrator.Line("problems");
        Open(6);
        narrator.Fee(year >= 2021);
        narrator.Line("other");
    }

    private TableGrid Grid(int columns, Noise noise)
    {
        var grid = new TableGrid(grids.Count + 1, columns, cells, noise & (Noise.WrappedHeaders | Noise.HalfWidthBrackets));
        grids.Add((page.Line, grid));
        return grid;
    }

    private void Open(int number) => Open(number, SectionTitles[number - 1]);

    private void Open(int number, string title)
    {
        page.FreshLine();
        sections.Add((number, title, page.Line));
        page.Write(title);
        page.EndLine();
    }
}
