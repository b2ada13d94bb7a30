using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Sheets;

/// <summary>A sheet's printed cells and merged ranges; rows and columns from 1.</summary>
internal sealed class Sheet
{
    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly List<Range> merged = [];
    private int count;

    /// <summary>A merged range, its ends included.</summary>
    public readonly record struct Range(int Top, int Left, int Bottom, int Right);

    public void Set(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (++count > Limits.TableCells)
        {
            throw Refusals.TooManyCells();
        }

        if (!rows.TryGetValue(row, out var cells))
        {
            rows[row] = cells = [];
        }

        cells[column] = text;
    }

    public void Merge(Range range)
    {
        if (merged.Count < 20_000 && (range.Bottom > range.Top || range.Right > range.Left))
        {
            merged.Add(range);
        }
    }

    /// <summary>The sheet as one table from its first printed cell to its last; null where nothing is printed.</summary>
    public FlowTable? ToFlow()
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var (top, bottom) = (rows.Keys.First(), rows.Keys.Last());
        var left = rows.Values.Min(cells => cells.Keys.First());
        var right = rows.Values.Max(cells => cells.Keys.Last());
        var inside = merged.Where(range => range.Top <= bottom && range.Bottom >= top && range.Left <= right && range.Right >= left
            && rows.TryGetValue(range.Top, out var cells) && cells.ContainsKey(range.Left)).ToList();
        bottom = Math.Max(bottom, inside.Select(range => Math.Min(range.Bottom, bottom + 100)).DefaultIfEmpty(bottom).Max());
        right = Math.Max(right, inside.Select(range => Math.Min(range.Right, right + 100)).DefaultIfEmpty(right).Max());
        var starts = merged.GroupBy(range => (range.Top, range.Left)).ToDictionary(ranges => ranges.Key, ranges => ranges.First());
        var printed = Enumerable.Range(top, bottom - top + 1).Where(row => rows.ContainsKey(row) || inside.Exists(range => range.Top < row && row <= range.Bottom)).ToList();
        if ((long)printed.Count * (right - left + 1) > Limits.TableCells)
        {
            throw Refusals.TooManyCells();
        }

        return Fill(printed, left, right, starts);
    }

    private FlowTable Fill(List<int> printed, int left, int right, Dictionary<(int Top, int Left), Range> starts)
    {
        var table = new FlowTable();
        var coveredUntil = new int[right + 2];
        for (var i = 0; i < printed.Count; i++)
        {
            var row = printed[i];
            var flowRow = new FlowRow();
            for (var column = left; column <= right; column++)
            {
                if (coveredUntil[column] >= row)
                {
                    continue;
                }

                var range = starts.TryGetValue((row, column), out var found) ? found : new Range(row, column, row, column);
                var (bottom, end) = (Math.Min(range.Bottom, printed[^1]), Math.Min(range.Right, right));
                for (var c = column; c <= end; c++)
                {
                    coveredUntil[c] = bottom;
                }

                var span = printed.Skip(i).TakeWhile(other => other <= bottom).Count();
                var cell = new FlowCell(end - column + 1, span, column - left + 1);
                if (rows.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var text))
                {
                    cell.Content.AddRange(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new FlowParagraph(line)));
                }

                flowRow.Cells.Add(cell);
                column = end;
            }

            table.Rows.Add(flowRow);
        }

        return table;
    }
}
