using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Narrative;
using Analytics.Simulation.Units;

namespace Analytics.Simulation.Printing;

/// <summary>Writes one whole report as text: title, six sections, three tables in one layout, and what the web left around them.</summary>
internal sealed class TextReport(PageWriter page)
{
    private static readonly string[] SectionTitles =
        [.. Form.Layout.Where(piece => piece.Kind == "section" && piece.Edition == Edition.Form2021).OrderBy(piece => piece.Order).Select(piece => piece.Text)];

    private readonly List<PrintedCell> cells = new(260);
    private readonly List<(int Number, string Title, int From)> sections = new(6);

    public PrintedReport Write(
        SimulatedUnit unit, int year, YearFigures figures, TextLayout layout, (Edition Disclosure, Edition Applications, Edition Proceedings) editions,
        CellStyle style, Dice dice, Dice habit)
    {
        page.Clear();
        cells.Clear();
        sections.Clear();
        var issuer = Titles.Issuer(unit, habit);
        var narrator = new Narrator(page, unit, year, figures, issuer, dice, cells);
        if (dice.Percent(15))
        {
            narrator.Line("chrome");
        }

        var title = Titles.Write(page, issuer, year, dice, layout.CellALine);
        if (layout.CellALine)
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

        if (dice.Percent(12))
        {
            narrator.Line("footer");
        }

        return new PrintedReport(
            page.ToUtf8(), issuer, title, editions.Disclosure, editions.Applications, editions.Proceedings,
            [.. cells], narrator.Published, [.. sections], page.Line - 1);
    }

    private void Sections(
        int year, YearFigures figures, TextLayout layout, (Edition Disclosure, Edition Applications, Edition Proceedings) editions,
        CellStyle style, Dice dice, Narrator narrator)
    {
        var noise = (dice.Percent(12) ? Noise.PageNumbers : 0) | (dice.Percent(25) ? Noise.WrappedHeaders : 0)
            | (layout.Spans == Spans.Empty && dice.Percent(5) ? Noise.LabelOff : 0) | (dice.Percent(20) ? Noise.HalfWidthBrackets : 0);
        var table = new TableText(page, layout, cells, dice, noise);
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
        FormText.Disclosure(table, editions.Disclosure, figures, style);
        Open(3);
        FormText.Applications(table, editions.Applications, figures, style);
        Open(4);
        FormText.Proceedings(table, editions.Proceedings, figures, style);
        Open(5);
        narrator.Line("problems");
        Open(6);
        narrator.Fee(year >= 2021);
        narrator.Line("other");
    }

    private void Open(int number)
    {
        Open(number, SectionTitles[number - 1]);
    }

    private void Open(int number, string title)
    {
        page.FreshLine();
        sections.Add((number, title, page.Line));
        page.Write(title);
        page.EndLine();
    }
}

/// <summary>What one report came to: its bytes and where everything in them stands.</summary>
internal sealed record PrintedReport(
    byte[] Bytes, string Issuer, string Title, Edition Disclosure, Edition Applications, Edition Proceedings,
    IReadOnlyList<PrintedCell> Cells, Published? Published, IReadOnlyList<(int Number, string Title, int From)> Sections, int Lines);
