using Analytics.Core.Reports;

namespace Analytics.Simulation.Printing;

/// <summary>A table with real cells and spans, merged exactly as the official form merges them.</summary>
internal sealed class TableGrid(int number, int columns, List<PrintedCell> cells, Noise noise) : TablePrinter(noise)
{
    private readonly List<List<GridCell>> rows = [[]];
    private int column = 1;

    public override bool CanWrap => true;

    public int Columns => columns;

    /// <summary>The rows that were ended.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell>> Rows => rows[..^1];

    public override void Label(string text, int columns = 1) => Add(new GridCell(text, column, columns, isFigure: false));

    public override void Below(string label) => Empty();

    public override void Empty()
    {
        // A cell above that covers this column reaches one row further down; one that covers several is counted once.
        for (var above = rows.Count - 2; above >= 0; above--)
        {
            if (rows[above].Find(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan) is { } owner)
            {
                owner.RowSpan = rows.Count - above;
                break;
            }
        }

        column++;
    }

    public override void Figure(PrintedCell cell)
    {
        Add(new GridCell(cell.Raw, column, 1, isFigure: true));
        cells.Add(cell with { Source = Source.InTable(number, rows.Count, rows[^1].Count) });
    }

    public override void EndRow()
    {
        if (column <= columns)
        {
            rows[^1][^1].ColumnSpan += columns - column + 1;
        }

        rows.Add([]);
        column = 1;
    }

    private void Add(GridCell cell)
    {
        rows[^1].Add(cell);
        column += cell.ColumnSpan;
    }
}

/// <summary>One cell with the columns and rows that it covers.</summary>
internal sealed class GridCell(string text, int column, int columnSpan, bool isFigure)
{
    public string Text => text;

    public int Column => column;

    public int ColumnSpan { get; set; } = columnSpan;

    public int RowSpan { get; set; } = 1;

    public bool IsFigure => isFigure;
}
