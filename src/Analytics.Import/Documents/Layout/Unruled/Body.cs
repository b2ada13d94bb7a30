using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>The rows of a table without ruled lines: each figure beside one label and under one header, or made unreadable.</summary>
internal sealed class Body
{
    private readonly PlacedLabel[] rows;
    private readonly List<PrintedWord>[][] cells;
    private readonly HashSet<(int Row, int Column)> unclear = [];
    private readonly bool hasColumns;

    private readonly double[] widest;

    /// <param name="labels">One a row.</param>
    /// <param name="heads">One a column.</param>
    /// <param name="figures">What stands beside and below them.</param>
    /// <param name="labelWords">All words of the label columns, those of headings over several rows too.</param>
    /// <param name="rulings">Level lines, where there are some.</param>
    public Body(
        IReadOnlyList<PlacedLabel> labels, IReadOnlyList<PlacedLabel> heads, IReadOnlyList<PrintedWord> figures, IReadOnlyList<PrintedWord> labelWords, IReadOnlyList<Ruling> rulings)
    {
        rows = [.. labels.OrderBy(label => label.Top)];
        var columns = Columns.Of(heads, figures);
        hasColumns = columns is not null;
        cells = [.. rows.Select(_ => Enumerable.Range(0, hasColumns ? heads.Count : 1).Select(_ => new List<PrintedWord>()).ToArray())];
        widest = new double[cells.Length == 0 ? 1 : cells[0].Length];
        var broken = new BrokenFigures(rows, labelWords);
        foreach (var column in figures.GroupBy(word => columns?.At(word) is { } at ? at.Length == 1 ? at[0] : -1 : 0).Where(group => group.Key >= 0))
        {
            widest[column.Key] = BrokenFigures.Widest(column);
            foreach (var word in hasColumns ? broken.Mend(column) : column.ToList())
            {
                Put(word, column.Key, rulings);
            }
        }

        foreach (var word in figures.Where(word => columns?.At(word).Length > 1))
        {
            foreach (var column in columns!.At(word))
            {
                Put(word, column, rulings, isCertain: false);
            }
        }
    }

    public IEnumerable<FlowRow> Rows(IReadOnlyList<(int At, int Span)> places)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            var row = new FlowRow();
            row.Cells.Add(Cell(1, places[0].At - 1, rows[r].Text));
            for (var c = 0; c < cells[r].Length; c++)
            {
                var (at, span) = hasColumns ? places[c] : (places[0].At, places[^1].At + places[^1].Span - places[0].At);
                row.Cells.Add(Cell(at, span, [.. Lines(r, c)]));
            }

            yield return row;
        }
    }

    public static FlowCell Cell(int at, int span, params string[] lines)
    {
        var cell = new FlowCell(span, 1, at);
        cell.Content.AddRange(lines.Select(line => new FlowParagraph(line)));
        return cell;
    }

    // Where it is not certain, what is printed stays and is no number.
    private IEnumerable<string> Lines(int row, int column)
    {
        var lines = TextLines.Of(cells[row][column]);
        var isUnclear = unclear.Contains((row, column)) || (!hasColumns && lines.Count > 0);
        return isUnclear ? [Unreadable(lines)] : BrokenFigures.Lines(lines, widest[column]);
    }

    public static string Unreadable(IEnumerable<TextLines.Line> lines) =>
        "… " + string.Join(" … ", lines.Select(line => line.Text.Trim().Replace("  ", " … ", StringComparison.Ordinal)));

    // A figure beside one label is in its row. One beside none, or beside two, makes the rows around it unreadable.
    private void Put(PrintedWord word, int column, IReadOnlyList<Ruling> rulings, bool isCertain = true)
    {
        var beside = Enumerable.Range(0, rows.Length).Where(r => rows[r].Holds(word.Centre) && !IsParted(rows[r], word, rulings)).ToArray();
        if (beside.Length == 1)
        {
            cells[beside[0]][column].Add(word);
            if (!isCertain)
            {
                unclear.Add((beside[0], column));
            }

            return;
        }

        var above = Array.FindLastIndex(rows, row => row.Top <= word.Centre);
        for (var r = Math.Max(0, Math.Min(above, beside.Length == 0 ? above : beside[0])); r < rows.Length && (r <= above + 1 || Array.IndexOf(beside, r) >= 0); r++)
        {
            unclear.Add((r, column));
            cells[r][column].Add(word);
        }
    }

    // A level line runs between the label and the figure.
    private static bool IsParted(PlacedLabel row, PrintedWord word, IReadOnlyList<Ruling> rulings)
    {
        foreach (var line in rulings)
        {
            if (line.Level && line.From <= word.Middle && line.To >= word.Middle && line.From <= row.Right && line.To >= row.Left
                && ((line.At < word.Centre && line.At >= row.Bottom - (0.2 * row.Size)) || (line.At > word.Centre && line.At <= row.Top + (0.2 * row.Size))))
            {
                return true;
            }
        }

        return false;
    }
}
