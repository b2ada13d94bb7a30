namespace Analytics.Import.Documents.Flow;

/// <summary>Puts each cell of a table at its grid column, spans from the left and from above counted.</summary>
internal static class Grid
{
    // The rules of HTML allow spans up to here; more is noise.
    private const int WidestTable = 1_000;

    /// <summary>A cell and its column, from 1.</summary>
    public readonly record struct Place(FlowCell Cell, int Column);

    public static List<IReadOnlyList<Place>> Of(FlowTable table)
    {
        var rows = new List<IReadOnlyList<Place>>(table.Rows.Count);
        var takenUntil = new List<int>();
        var total = 0;
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            var places = new Place[cells.Count];
            var column = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = cells[i];
                column = cell.Column > 0 ? cell.Column - 1 : FirstFree(takenUntil, column, r);
                places[i] = new Place(cell, column + 1);
                if (column + cell.ColumnSpan > WidestTable || ++total > Limits.TableCells)
                {
                    throw Refusals.TooManyCells();
                }

                cell.RowSpan = Math.Clamp(cell.RowSpan, 1, table.Rows.Count - r);
                for (var end = column + cell.ColumnSpan; column < end; column++)
                {
                    while (takenUntil.Count <= column)
                    {
                        takenUntil.Add(0);
                    }

                    takenUntil[column] = Math.Max(takenUntil[column], r + cell.RowSpan);
                }
            }

            rows.Add(places);
        }

        return rows;
    }

    private static int FirstFree(List<int> takenUntil, int column, int row)
    {
        while (column < takenUntil.Count && takenUntil[column] > row)
        {
            column++;
        }

        return column;
    }
}
