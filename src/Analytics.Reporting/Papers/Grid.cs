namespace Analytics.Reporting.Papers;

/// <summary>Where the text of a cell stands.</summary>
public enum GridAlign
{
    Centre,
    Left,
    Right,
}

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">As printed; line feeds break lines.</param>
/// <param name="Columns">Grid columns that it covers.</param>
/// <param name="Rows">Grid rows that it covers.</param>
public sealed record GridCell(string Text, int Columns = 1, int Rows = 1)
{
    public GridAlign Align { get; init; }

    public bool IsHeader { get; init; }

    /// <summary>A shade such as EFE6C8; null is none.</summary>
    public string? Shade { get; init; }

    /// <summary>What the cell is for a program: a measure's code and applicant, where it is a figure of the form.</summary>
    public string? Key { get; init; }
}

/// <summary>A printed table before it is a Word table, a sheet or a page: rows of cells with their spans.</summary>
/// <param name="Widths">Relative widths of the grid's columns.</param>
/// <param name="Rows">Each row's own cells; a cell that spans from above is not repeated.</param>
public sealed record Grid(IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<GridCell>> Rows)
{
    /// <summary>How many rows at the top are repeated on every page.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Size of the letters in points.</summary>
    public double Size { get; init; } = 10.5;

    /// <summary>Every cell with its place, from 0; the cells that a span covers are given with <c>Cell</c> null.</summary>
    public IEnumerable<IReadOnlyList<(int Column, GridCell? Cell, GridCell Covering)>> Placed()
    {
        var above = new (GridCell Cell, int Left)?[Widths.Count];
        foreach (var row in Rows)
        {
            var placed = new List<(int, GridCell?, GridCell)>();
            var next = 0;
            for (var column = 0; column < Widths.Count;)
            {
                if (above[column] is { Left: > 0 } spanned)
                {
                    placed.Add((column, null, spanned.Cell));
                    for (var i = 0; i < spanned.Cell.Columns; i++)
                    {
                        above[column + i] = (spanned.Cell, spanned.Left - 1);
                    }

                    column += spanned.Cell.Columns;
                    continue;
                }

                if (next == row.Count)
                {
                    throw new InvalidOperationException($"A row of the table ends at column {column} of {Widths.Count}.");
                }

                var cell = row[next++];
                placed.Add((column, cell, cell));
                for (var i = 0; i < cell.Columns; i++)
                {
                    above[column + i] = (cell, cell.Rows - 1);
                }

                column += cell.Columns;
            }

            yield return placed;
        }
    }
}
