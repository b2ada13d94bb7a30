using System.Text.RegularExpressions;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Layout;

/// <summary>A table put together from the pages that it runs over.</summary>
internal sealed partial class LayoutTable
{
    private const double SameEdge = 6;

    private readonly List<List<Cell>> rows = [];

    private sealed record Cell(double Left, double Right, int RowSpan, List<string> Lines, bool LastIsFull);

    private LayoutTable(RuledTable table)
    {
        (Left, Right) = (table.Left, table.Right);
        Append(table);
    }

    public double Left { get; }

    public double Right { get; }

    public static LayoutTable Of(RuledTable table) => new(table);

    /// <summary>True where a table on the next page has the same edges and so goes on with this one; beside a heading over rows that go on, its left edge is an inner one.</summary>
    public bool GoesOnIn(RuledTable next) => Math.Abs(next.Right - Right) < SameEdge
        && rows.Exists(row => row.Exists(cell => Math.Abs(next.Left - cell.Left) < SameEdge));

    public void GoOn(RuledTable next)
    {
        var start = rows.Count;
        Append(next);
        var repeated = RepeatedRows(start);
        rows.RemoveRange(start, repeated);
        if (repeated == 0 && start < rows.Count && JoinsRowAbove(start))
        {
            JoinRows(start);
        }
    }

    public FlowTable ToFlow()
    {
        var edges = new List<double>();
        foreach (var edge in rows.SelectMany(row => row).SelectMany(cell => new[] { cell.Left, cell.Right }).Order())
        {
            if (edges.Count == 0 || edge - edges[^1] > SameEdge)
            {
                edges.Add(edge);
            }
        }

        var table = new FlowTable();
        foreach (var row in rows)
        {
            var flowRow = new FlowRow();
            foreach (var cell in row.OrderBy(cell => cell.Left))
            {
                var column = Nearest(edges, cell.Left);
                var flowCell = new FlowCell(Math.Max(1, Nearest(edges, cell.Right) - column), cell.RowSpan, column + 1);
                flowCell.Content.AddRange(cell.Lines.Select(line => new FlowParagraph(line)));
                flowRow.Cells.Add(flowCell);
            }

            table.Rows.Add(flowRow);
        }

        return table;
    }

    private void Append(RuledTable table)
    {
        var margin = CellLines.Margin(table.Cells);
        var edges = rows.SelectMany(row => row).Select(cell => cell.Left).Distinct().Order().ToArray();
        for (var r = 0; r < table.RowCount; r++)
        {
            rows.Add([.. table.Cells.Where(cell => cell.Row == r).SelectMany(cell => Parted(cell, edges))
                .Select(cell => new Cell(cell.Left, cell.Right, cell.RowSpan, CellLines.Of(cell, margin), CellLines.EndsFull(cell, margin)))]);
        }
    }

    // On the next page some programs leave out the lines beside labels that go on; the columns are still those of the page before.
    private static IEnumerable<RuledCell> Parted(RuledCell cell, double[] edges)
    {
        var at = cell.RowSpan > 1 ? 0 : Array.Find(edges, edge => edge > cell.Left + SameEdge && edge < cell.Right - SameEdge
            && !cell.Words.Exists(word => word.Left < edge - 1 && word.Right > edge + 1)
            && cell.Words.Exists(word => word.Middle < edge) && cell.Words.Exists(word => word.Middle > edge));
        return at <= 0 ? [cell] :
        [
            cell with { Right = at, Words = [.. cell.Words.Where(word => word.Middle < at)] },
            .. Parted(cell with { Left = at, Words = [.. cell.Words.Where(word => word.Middle > at)] }, edges),
        ];
    }

    // The heading rows that word processors print again on every page.
    private int RepeatedRows(int start)
    {
        var count = 0;
        while (start + count < rows.Count && count < Math.Min(start, 5) && SameWords(rows[count], rows[start + count]))
        {
            count++;
        }

        return rows.Skip(start).Take(count).Any(row => row.Count(cell => cell.Lines.Count > 0) > 1) ? count : 0;
    }

    // A row that a page break cut in two: the rest of a label that began above, or the last digits of numbers too wide for their cells.
    private bool JoinsRowAbove(int start)
    {
        // A label beside many rows goes on over the break whether or not a row was cut.
        var rest = rows[start].Where(cell => cell.Lines.Count > 0 && cell.RowSpan == 1).ToList();
        var (labels, numbers) = (0, 0);
        foreach (var cell in rest)
        {
            var above = rows[start - 1].Find(other => Same(other, cell));
            if (above is null)
            {
                return false;
            }

            var isNumber = CellLines.IsDigits(cell.Lines[0]);
            if (!isNumber && (above.Lines.Count == 0 || !Ordinal().IsMatch(above.Lines[0]) || Ordinal().IsMatch(cell.Lines[0])))
            {
                return false;
            }

            if (isNumber && above.Lines.Count > 0 && !(above.LastIsFull && CellLines.IsDigits(above.Lines[^1])))
            {
                return false;
            }

            labels += isNumber ? 0 : 1;
            numbers += isNumber && above.Lines.Count > 0 ? 1 : 0;
        }

        // A number under an empty cell belongs here only where the label shows that the row goes on.
        return rest.Count > 0 && (labels > 0 || numbers == rest.Count);
    }

    private void JoinRows(int start)
    {
        foreach (var cell in rows[start])
        {
            var at = rows[start - 1].FindIndex(other => Same(other, cell));
            if (cell.RowSpan > 1 && start + 1 < rows.Count)
            {
                // What is left of it stands beside the rows below.
                var label = at >= 0 ? rows[start - 1][at].Lines : [];
                rows[start + 1].Insert(0, cell with { RowSpan = cell.RowSpan - 1, Lines = [.. label, .. cell.Lines] });
            }
            else if (at >= 0 && cell.Lines.Count > 0)
            {
                var above = rows[start - 1][at];
                List<string> lines = CellLines.IsDigits(cell.Lines[0]) && above.Lines.Count > 0
                    ? [.. above.Lines[..^1], above.Lines[^1] + cell.Lines[0], .. cell.Lines[1..]] : [.. above.Lines, .. cell.Lines];
                rows[start - 1][at] = above with { Lines = lines, LastIsFull = cell.LastIsFull };
            }
        }

        rows.RemoveAt(start);
    }

    private static bool Same(Cell a, Cell b) => Math.Abs(a.Left - b.Left) < SameEdge && Math.Abs(a.Right - b.Right) < SameEdge;

    private static bool SameWords(List<Cell> a, List<Cell> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second) && pair.First.Lines.SequenceEqual(pair.Second.Lines));

    private static int Nearest(List<double> edges, double edge)
    {
        var best = 0;
        for (var i = 1; i < edges.Count; i++)
        {
            best = Math.Abs(edges[i] - edge) < Math.Abs(edges[best] - edge) ? i : best;
        }

        return best;
    }

    [GeneratedRegex(@"^\s*[（(]?[0-9一二三四五六七八九十]+\s*[）)、.．]")]
    private static partial Regex Ordinal();
}
