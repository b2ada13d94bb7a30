namespace Analytics.Simulation.Printing;

/// <summary>Writes rows of cells into a page in one layout, and notes where each figure came to stand.</summary>
internal sealed class TableText(PageWriter page, TextLayout layout, List<PrintedCell> cells, Dice dice, Noise noise)
{
    private readonly string blank = layout.Blanks.Count == 0 ? "" : dice.Pick(layout.Blanks);
    private int inRow;
    private int rows;

    public TextLayout Layout => layout;

    public Noise Noise => noise;

    /// <summary>A label; merged cells to its right or below are left as the layout leaves them.</summary>
    public void Label(string text, int columns = 1)
    {
        StartCell();
        page.Write(text);
        for (var further = 1; further < columns && layout.Spans == Spans.Empty; further++)
        {
            StartCell();
        }
    }

    /// <summary>A label that began in a row above.</summary>
    public void Below(string label)
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

    /// <summary>An empty cell of a header.</summary>
    public void Empty()
    {
        if (layout.Spans == Spans.Empty)
        {
            StartCell();
        }
    }

    public void Figure(PrintedCell cell)
    {
        StartCell();
        var (line, from) = (page.Line, page.Column);
        page.Write(cell.Raw.Length == 0 ? blank : cell.Raw);
        cells.Add(cell with { Line = line, From = from, To = from + cell.Raw.Length });
    }

    public void EndRow()
    {
        page.Write(layout.AfterRow);
        inRow = 0;
        rows++;
        // A page of paper ends somewhere; its number stays between the rows.
        if (noise.HasFlag(Noise.PageNumbers) && rows == 17)
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

/// <summary>What else went wrong when a page became text.</summary>
[Flags]
internal enum Noise
{
    None = 0,

    /// <summary>A page number between two rows.</summary>
    PageNumbers = 1,

    /// <summary>Headers broken over two lines.</summary>
    WrappedHeaders = 2,

    /// <summary>One label stands a column too far to the left.</summary>
    LabelOff = 4,

    /// <summary>Half-width brackets in groups and labels.</summary>
    HalfWidthBrackets = 8,
}
