namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Columns of a table without upright lines: figures that stand below each other, under one header each.</summary>
/// <remarks>A header stands inside its column, and so does every figure, whatever the alignment. Columns are known where figures can be given
/// to headers in one way only such that no column reaches into the next, or where they stand exactly below their headers; where there are two ways, or none, nothing is known.</remarks>
internal sealed class Columns
{
    // Figures are given to headers in so many ways at most before it is clear that nothing is.
    private const int MostTries = 20_000;

    private readonly List<(double Left, double Right)> bands;
    private readonly int[] heads;
    private readonly Dictionary<PrintedWord, int[]>? aligned;

    private Columns(List<(double Left, double Right)> bands, int[] heads, Dictionary<PrintedWord, int[]>? aligned = null) => (this.bands, this.heads, this.aligned) = (bands, heads, aligned);

    /// <summary>The columns; null where they cannot be told.</summary>
    /// <param name="heads">The headers from left to right.</param>
    /// <param name="figures">All that stands below them.</param>
    public static Columns? Of(IReadOnlyList<PlacedLabel> heads, IReadOnlyList<PrintedWord> figures)
    {
        var bands = Bands(figures);
        var tries = MostTries;
        return heads.Count > 0 && bands.Count <= heads.Count && Ways(heads, bands, [], ref tries) is [var only] && tries > 0 ? new Columns(bands, only)
            : heads.Count > 0 && figures.Count > 0 && Alignment.Of(heads, figures) is { } aligned ? new Columns(bands, [], aligned)
            : null;
    }

    /// <summary>The column of a word, from 0; several where it may belong to any of them.</summary>
    public int[] At(PrintedWord word) => aligned is not null ? aligned[word] : [heads[bands.FindIndex(band => word.Middle >= band.Left && word.Middle <= band.Right)]];

    private static List<(double Left, double Right)> Bands(IEnumerable<PrintedWord> figures)
    {
        var bands = new List<(double Left, double Right)>();
        PrintedWord? last = null;
        foreach (var word in figures.OrderBy(word => word.Left))
        {
            // 12.5 万元: a word right behind a figure goes with it.
            var goesOn = last is not null && Math.Abs(last.Centre - word.Centre) < 0.3 * word.Size && word.Left < last.Right + word.Size && word.Text[0] > '\u2E80' && char.IsAsciiDigit(last.Text[^1]);
            last = word;
            if (bands.Count > 0 && (word.Left <= bands[^1].Right || goesOn))
            {
                bands[^1] = (bands[^1].Left, Math.Max(bands[^1].Right, word.Right));
            }
            else
            {
                bands.Add((word.Left, word.Right));
            }
        }

        return bands;
    }

    // All ways to give the bands, from left to right, to headers, from left to right; two are enough to know that there is not one.
    private static List<int[]> Ways(IReadOnlyList<PlacedLabel> heads, List<(double Left, double Right)> bands, int[] begun, ref int tries)
    {
        if (begun.Length == bands.Count)
        {
            return [begun];
        }

        var found = new List<int[]>();
        for (var head = begun.Length == 0 ? 0 : begun[^1] + 1; head <= heads.Count - (bands.Count - begun.Length) && found.Count < 2 && --tries > 0; head++)
        {
            var (left, right) = bands[begun.Length];
            var (from, to) = (Math.Min(left, heads[head].Left), Math.Max(right, heads[head].Right));
            if ((head == 0 || Reach(heads, bands, begun, head - 1) < from) && (head + 1 == heads.Count || to < heads[head + 1].Left))
            {
                found.AddRange(Ways(heads, bands, [.. begun, head], ref tries));
            }
        }

        return found;
    }

    // How far to the right the column of a header reaches, with the band that it has been given.
    private static double Reach(IReadOnlyList<PlacedLabel> heads, List<(double Left, double Right)> bands, int[] begun, int head) =>
        begun.Length > 0 && begun[^1] == head ? Math.Max(heads[head].Right, bands[begun.Length - 1].Right) : heads[head].Right;
}
