using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Web.Showing;

/// <summary>A document as filed, cut into pieces so that every cell that was read stands marked where it was printed.</summary>
public static class MarkedDocument
{
    /// <summary>The lines of a text, each as plain and marked pieces.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Lines(string text, IReadOnlyList<Cell> cells)
    {
        var byLine = cells.Where(cell => !cell.Source.IsInTable && cell.Source.Line > 0 && cell.Kind != CellKind.Blank).ToLookup(cell => cell.Source.Line);
        return [.. text.Split('\n').Select((line, index) => Cut(line.TrimEnd('\r'), byLine[index + 1]))];
    }

    /// <summary>The cells that stand in tables of the document, by place.</summary>
    public static IReadOnlyDictionary<(int Table, int Row, int Cell), Cell> InTables(IReadOnlyList<Cell> cells)
    {
        var places = new Dictionary<(int Table, int Row, int Cell), Cell>();
        foreach (var cell in cells.Where(cell => cell.Source.IsInTable))
        {
            places.TryAdd((cell.Source.Table, cell.Source.Row, cell.Source.Cell), cell);
        }

        return places;
    }

    private static List<Piece> Cut(string line, IEnumerable<Cell> cells)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var cell in cells.OrderBy(cell => cell.Source.From))
        {
            var from = Math.Clamp(cell.Source.From - 1, 0, line.Length);
            var to = Math.Clamp(cell.Source.To - 1, from, line.Length);

            // Two cells on one place: the first keeps the mark, the second still has its place in the table.
            if (from < at || to == from)
            {
                continue;
            }

            if (from > at)
            {
                pieces.Add(new Piece(line[at..from], null));
            }

            pieces.Add(new Piece(line[from..to], cell));
            at = to;
        }

        if (at < line.Length || pieces.Count == 0)
        {
            pieces.Add(new Piece(line[at..], null));
        }

        return pieces;
    }

    /// <summary>A stretch of a line: plain, or the place of a cell.</summary>
    public sealed record Piece(string Text, Cell? Cell);
}
