using System.Text.RegularExpressions;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Layout;

/// <summary>A table put together from the pages that it runs over.</summary>
internal sealed partial class LayoutTable
{
    private const double SameEdge = 6;

    private readonly List<List<Cell>> rows = [];

    private sealed record Cell(double Left, double Right, int RowSpan, List<string> Lines);

    private LayoutTable(RuledTable table)
    {
        (Left, Right) = (table.Left, table.Right);
        Append(table);
    }

    public double Left { get; }

    public double Right { get; }

    public static LayoutTable Of(RuledTable table) => new(table);

    /// <summary>True where a table on the next page has the same edges and so goes on with this one.</summary>
    public bool GoesOnIn(RuledTable next) => Math.Abs(next.Left - Left) < SameEdge && Math.Abs(next.Right - Right) < SameEdge;

    public void GoOn(RuledTable next)
    {
        var start = rows.Count;
        Append(next);
        var repeated = RepeatedRows(start);
        rows.RemoveRange(start, repeated);
        if (repeated == 0 && start < rows.Count && JoinsRowAbove(start))
        {
            foreach (var cell in rows[start])
            {
                rows[start - 1].Find(above => Same(above, cell))!.Lines.AddRange(cell.Lines);
            }

            rows.RemoveAt(start);
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
        for (var r = 0; r < table.RowCount; r++)
        {
            rows.Add([.. table.Cells.Where(cell => cell.Row == r)
                .Select(cell => new Cell(cell.Left, cell.Right, cell.RowSpan, [.. TextLines.Of(cell.Words).Select(line => line.Text.Trim())]))]);
        }
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

    // A row that a page break cut in two: the rest of a label without a number of its own, and nothing beside it, or the reverse.
    private bool JoinsRowAbove(int start)
    {
        var (above, below) = (rows[start - 1], rows[start]);
        var label = below.Find(cell => cell.Lines.Count > 0);
        if (label is null || below.Exists(cell => cell.RowSpan > 1 && cell.Lines.Count > 0) || !below.TrueForAll(cell => above.Exists(other => Same(other, cell))))
        {
            return false;
        }

        var labelAbove = above.Find(cell => Same(cell, label))!;
        return labelAbove.Lines.Count > 0 && Ordinal().IsMatch(labelAbove.Lines[0]) && !Ordinal().IsMatch(label.Lines[0])
            && !below.Exists(cell => !ReferenceEquals(cell, label) && cell.Lines.Count > 0 && above.Find(other => Same(other, cell))!.Lines.Count > 0);
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
