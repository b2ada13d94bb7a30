namespace Analytics.Import.Documents.Layout;

/// <summary>A table found by its ruled lines: cells as boxes, words put into them.</summary>
internal sealed class RuledTable
{
    // A heading over rows takes so much of the table's width at most, and runs on for so many lines.
    private const double MostOfWidth = 0.2;
    private const double MostLines = 6;

    private readonly double[] columns;
    private readonly double[] rows;
    private readonly List<Ruling> lines;

    private RuledTable(double[] columns, double[] rows, List<Ruling> lines)
    {
        this.columns = columns;
        this.rows = rows;
        this.lines = lines;
        Cells = FindCells();
    }

    public List<RuledCell> Cells { get; }

    public double Left => columns[0];

    public double Right => columns[^1];

    public double Top => rows[0];

    public double Bottom => rows[^1];

    public int RowCount => rows.Length - 1;

    public double TopOf(int row) => rows[row];

    /// <summary>False where figures of several cells stand in one: lines between them are not drawn, so that these are no cells.</summary>
    public bool IsWhole => !Cells.Exists(cell => cell.Words.Count(word => word.IsNumber) > 2 && TextLines.Of(cell.Words) is var lines
        && (lines.Count > 2 || lines.Exists(line => line.Words.Count(word => word.IsNumber) > 1 && line.Text.Contains("  ", StringComparison.Ordinal))));

    /// <summary>The table that a group of touching lines makes; null where they make none.</summary>
    public static RuledTable? Of(List<Ruling> lines)
    {
        var level = lines.Where(line => line.Level).ToList();
        var upright = lines.Where(line => !line.Level).ToList();
        if (level.Count < 2 || upright.Count < 1)
        {
            return null;
        }

        // Sides that are left open by design end where the level lines end.
        var columns = Places([.. upright.Select(line => line.At), level.Min(line => line.From), level.Max(line => line.To)]);
        var rows = Places([.. level.Select(line => line.At), upright.Min(line => line.From), upright.Max(line => line.To)]);
        if (columns.Length < 2 || rows.Length < 2 || (long)columns.Length * rows.Length > Limits.TableCells)
        {
            return null;
        }

        var table = new RuledTable(columns, rows, lines);
        return table.Cells.Count > 1 ? table : null;
    }

    /// <summary>Parts cells between which a line was not drawn: numbers that stand in columns of their own beside other words.</summary>
    public void PartOpenCells()
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            var at = cell.RowSpan > 1 ? 0 : Array.FindLast(columns, column => column > cell.Left + 1 && column < cell.Right - 1
                && !cell.Words.Exists(word => word.Left < column - 1 && word.Right > column + 1)
                && cell.Words.Exists(word => word.Middle < column)
                && cell.Words.Exists(word => word.Middle > column)
                && cell.Words.TrueForAll(word => word.Middle < column || word.IsNumber));
            if (at > 0)
            {
                var (left, right) = (cell with { Right = at, Words = [] }, cell with { Left = at, Words = [] });
                left.Words.AddRange(cell.Words.Where(word => word.Middle < at));
                right.Words.AddRange(cell.Words.Where(word => word.Middle > at));
                Cells[i] = left;
                Cells.Insert(i + 1, right);
                i--;
            }
        }
    }

    /// <summary>Takes the rest of a heading over many rows that runs on below the page's last row, where nothing else stands there.</summary>
    public void TakeRest(List<PrintedWord> free)
    {
        var below = free.Where(word => word.Centre > Bottom).Select(word => (Word: word, Cell: Cells.Find(cell => IsHeading(cell, word)))).ToList();
        if (below.TrueForAll(rest => rest.Cell is not null))
        {
            below.ForEach(rest => rest.Cell!.Words.Add(rest.Word));
            free.RemoveAll(word => word.Centre > Bottom);
        }
    }

    // A narrow cell with words that ends with the table, and a word below it that is as narrow, and no figure.
    private bool IsHeading(RuledCell cell, PrintedWord word) =>
        cell.Bottom > Bottom - Rulings.Near && cell.Words.Count > 0 && cell.Right - cell.Left < MostOfWidth * (Right - Left)
        && word.Left > cell.Left - 1 && word.Right < cell.Right + 1 && word.Centre < Bottom + (MostLines * word.Size) && !word.Text.Any(char.IsAsciiDigit);

    public RuledCell? CellAt(double x, double y) =>
        Cells.Find(cell => x >= cell.Left && x < cell.Right && y >= cell.Top && y < cell.Bottom);

    private static double[] Places(IEnumerable<double> all)
    {
        var places = new List<double>();
        foreach (var place in all.Order())
        {
            if (places.Count == 0 || place - places[^1] > Rulings.Near)
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    // From the upper left: as far right as no line stands in the way, then as far down.
    private List<RuledCell> FindCells()
    {
        var cells = new List<RuledCell>();
        var taken = new bool[RowCount, columns.Length - 1];
        for (var r = 0; r < RowCount; r++)
        {
            for (var c = 0; c < columns.Length - 1; c++)
            {
                if (taken[r, c])
                {
                    continue;
                }

                var right = c;
                while (right + 1 < columns.Length - 1 && !taken[r, right + 1] && !HasUpright(right + 1, r))
                {
                    right++;
                }

                var bottom = r;
                while (bottom + 1 < RowCount && MayGrowDown(taken, c, right, bottom))
                {
                    bottom++;
                }

                for (var y = r; y <= bottom; y++)
                {
                    for (var x = c; x <= right; x++)
                    {
                        taken[y, x] = true;
                    }
                }

                cells.Add(new RuledCell(r, bottom - r + 1, columns[c], columns[right + 1], rows[r], rows[bottom + 1]));
            }
        }

        return cells;
    }

    private bool MayGrowDown(bool[,] taken, int left, int right, int bottom)
    {
        for (var c = left; c <= right; c++)
        {
            if (taken[bottom + 1, c] || HasLevel(bottom + 1, c) || (c > left && HasUpright(c, bottom + 1)))
            {
                return false;
            }
        }

        return (left == 0 || HasUpright(left, bottom + 1) || taken[bottom + 1, left - 1])
            && (right + 1 == columns.Length - 1 || HasUpright(right + 1, bottom + 1));
    }

    private bool HasUpright(int column, int row) => Has(level: false, columns[column], rows[row], rows[row + 1]);

    private bool HasLevel(int row, int column) => Has(level: true, rows[row], columns[column], columns[column + 1]);

    private bool Has(bool level, double at, double from, double to)
    {
        var middle = (from + to) / 2;
        foreach (var line in lines)
        {
            if (line.Level == level && Math.Abs(line.At - at) <= Rulings.Near && line.From <= middle && line.To >= middle)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A cell's box; its rows from 0.</summary>
internal sealed record RuledCell(int Row, int RowSpan, double Left, double Right, double Top, double Bottom)
{
    public List<PrintedWord> Words { get; init; } = [];
}
