namespace Analytics.Import.Documents.Layout.Unruled;

/// <summary>Columns by alignment: every figure set exactly to the left, the middle or the right of one header.</summary>
/// <remarks>What reaches under another header as well (digits of two cells run together, a number too long for its cell) is given to no column.</remarks>
internal static class Alignment
{
    // Points by which what stands exactly below each other may differ, and by which columns may reach into each other.
    private const double Exact = 0.8;

    // Alignment is believed where it holds for so many of the figures.
    private const double Most = 0.8;

    private static readonly Func<double, double, double>[] Edges = [(left, _) => left, (left, right) => (left + right) / 2, (_, right) => right];

    /// <summary>The column of each figure, from 0, or all columns that it may belong to; null where no alignment holds, or two that differ.</summary>
    public static Dictionary<PrintedWord, int[]>? Of(IReadOnlyList<PlacedLabel> heads, IReadOnlyList<PrintedWord> figures)
    {
        Dictionary<PrintedWord, int[]>? known = null;
        foreach (var edge in Edges)
        {
            if (By(edge, heads, figures) is not { } found)
            {
                continue;
            }

            if (known is not null && !figures.All(figure => known[figure].SequenceEqual(found[figure])))
            {
                return null;
            }

            known = found;
        }

        return known;
    }

    private static Dictionary<PrintedWord, int[]>? By(Func<double, double, double> edge, IReadOnlyList<PlacedLabel> heads, IReadOnlyList<PrintedWord> figures)
    {
        var places = heads.Select(head => edge(head.Left, head.Right)).ToArray();
        var known = new Dictionary<PrintedWord, int[]>(ReferenceEqualityComparer.Instance);
        var (lefts, rights) = (heads.Select(head => head.Left).ToArray(), heads.Select(head => head.Right).ToArray());
        foreach (var figure in figures)
        {
            var below = Enumerable.Range(0, places.Length).Where(c => Math.Abs(places[c] - edge(figure.Left, figure.Right)) < Exact).ToArray();
            if (below.Length == 1 && !heads.Index().Any(head => head.Index != below[0] && figure.Left < head.Item.Right - Exact && figure.Right > head.Item.Left + Exact))
            {
                known[figure] = below;
                (lefts[below[0]], rights[below[0]]) = (Math.Min(lefts[below[0]], figure.Left), Math.Max(rights[below[0]], figure.Right));
            }
        }

        if (known.Count < Most * figures.Count || Enumerable.Range(1, heads.Count - 1).Any(c => lefts[c] < rights[c - 1] - Exact))
        {
            return null;
        }

        foreach (var figure in figures.Where(figure => !known.ContainsKey(figure)))
        {
            known[figure] = [.. Enumerable.Range(0, heads.Count).Where(c => (c == 0 || figure.Right > rights[c - 1] - Exact) && (c == heads.Count - 1 || figure.Left < lefts[c + 1] + Exact))];
            if (known[figure].Length == 0)
            {
                return null;
            }
        }

        return known;
    }
}
