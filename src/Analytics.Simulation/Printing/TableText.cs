using Analytics.Core.Reports;

namespace Analytics.Simulation.Printing;

/// <summary>Writes rows of cells into a page in one layout, and notes where each figure came to stand.</summary>
internal sealed class TableText(PageWriter page, TextLayout layout, List<PrintedCell> cells, Dice dice, Noise noise) : TablePrinter(noise)
{
    private readonly string blank = layout.Blanks.Count == 0 ? "" : dice.Pick(layout.Blanks);
    private int inRow;
    private int rows;

    public override bool CanWrap => layout.CellALine;

    public override void Label(string text, int columns = 1)
    {
        StartCell();
        page.Write(text);
        for (var further = 1; further < columns && layout.Spans == Spans.Empty; further++)
        {
            StartCell();
        }
    }

    public override void Below(string label)
    {
        if (layout.Spans == Spans.Empty)
        {
            StartCell();
        }
        else if (layout.Spans == Spans.Repeat)
        {
            Label(label);
        }
    }

    public override void Empty()
    {
        if (layout.Spans == Spans.Empty)
        {
            StartCell();
        }
    }

    public override void Figure(PrintedCell cell)
    {
        StartCell();
        var (line, from) = (page.Line, page.Column);
        page.Write(cell.Raw.Length == 0 ? blank : cell.Raw);
        cells.Add(cell with { Source = Source.InText(line, from, from + cell.Raw.Length) });
    }

    public override void EndRow()
    {
        page.Write(layout.AfterRow);
        inRow = 0;
        rows++;
        // A page of paper ends somewhere; its number stays between the rows.
        if (Noise.HasFlag(Noise.PageNumbers) && rows == 17)
        {
            page.Write("- 3 -\n");
        }
    }

    private void StartCell()
    {
        page.Write(inRow++ == 0 ? layout.BeforeRow : layout.BetweenCells);
        page.Write(layout.BeforeCell);
    }
}
