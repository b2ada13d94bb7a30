namespace Analytics.Import.Documents.Layout;

/// <summary>Joins the pieces that ruled lines are drawn in, and groups lines that touch: each group may be a table.</summary>
internal static class Rulings
{
    /// <summary>Lines closer than this are one line; word processors draw each cell's border for itself.</summary>
    public const double Near = 3;

    private const double Shortest = 4;

    public static List<List<Ruling>> Groups(IEnumerable<Ruling> rulings)
    {
        var lines = Joined(rulings.Where(line => line.Level)).Concat(Joined(rulings.Where(line => !line.Level))).ToList();
        var group = Enumerable.Range(0, lines.Count).ToArray();
        for (var a = 0; a < lines.Count; a++)
        {
            for (var b = a + 1; b < lines.Count; b++)
            {
                if (lines[a].Level != lines[b].Level && Touch(lines[a], lines[b]))
                {
                    group[Root(group, a)] = Root(group, b);
                }
            }
        }

        return [.. lines.Select((line, i) => (line, Root: Root(group, i))).GroupBy(item => item.Root).Select(items => items.Select(item => item.line).ToList())];
    }

    private static IEnumerable<Ruling> Joined(IEnumerable<Ruling> pieces)
    {
        var bands = new List<List<Ruling>>();
        foreach (var piece in pieces.OrderBy(piece => piece.At))
        {
            if (bands.Count == 0 || piece.At - bands[^1][^1].At > 1.5 || piece.At - bands[^1][0].At > Near)
            {
                bands.Add([]);
            }

            bands[^1].Add(piece);
        }

        foreach (var band in bands)
        {
            var at = band.Average(piece => piece.At);
            Ruling? open = null;
            foreach (var piece in band.OrderBy(piece => piece.From))
            {
                if (open is { } line && piece.From <= line.To + Near)
                {
                    open = line with { To = Math.Max(line.To, piece.To) };
                    continue;
                }

                if (open is { } done && done.To - done.From >= Shortest)
                {
                    yield return done;
                }

                open = piece with { At = at };
            }

            if (open is { } last && last.To - last.From >= Shortest)
            {
                yield return last;
            }
        }
    }

    private static bool Touch(Ruling a, Ruling b) =>
        b.At >= a.From - Near && b.At <= a.To + Near && a.At >= b.From - Near && a.At <= b.To + Near;

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            i = group[i] = group[group[i]];
        }

        return i;
    }
}
