namespace Analytics.Core.Checks.Similarity;

/// <summary>Finds narratives that are nearly the same among many, without comparing each with each (文字雷同度).</summary>
/// <remarks>
/// A text becomes a set of stretches (<see cref="Shingles"/>). Stretches that stand in very many texts are stock phrases and
/// are left out. Only texts that share many of their rarer stretches are compared, exactly (<see cref="SharedStretches"/>);
/// a short text copied out of a long one shares nearly all of its own. The text itself is not kept.
/// </remarks>
public sealed class SimilarTextFinder
{
    // Texts of fewer stretches say too little of their own to be anyone's copy.
    private const int Least = 60;

    private const int CountersBits = 24;

    private readonly List<(string Unit, int Year)> keys = [];
    private readonly List<uint[]> sets = [];

    /// <summary>Adds a narrative; names are those of its unit and of the divisions above, taken out before comparing.</summary>
    public void Add(string unit, int year, string text, IReadOnlyList<string> names)
    {
        keys.Add((unit, year));
        sets.Add(Shingles.Of(text, names));
    }

    /// <summary>Every pair that shares at least so many per cent of the first one's own words, at most three a text.</summary>
    public IReadOnlyList<SimilarPair> Pairs(decimal atLeast = Copies.AskFrom)
    {
        var own = WithoutStock();
        var best = new List<SimilarPair>[own.Length];
        var tried = new HashSet<long>();
        foreach (var (one, other) in Candidates(own))
        {
            if (one == other || own[one].Length < Least || own[other].Length < Least || !tried.Add(((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other)))
            {
                continue;
            }

            var common = Shingles.Common(own[one], own[other]);
            Keep(best, own, one, other, common, atLeast);
            Keep(best, own, other, one, common, atLeast);
        }

        return [.. best.Where(list => list is not null).SelectMany(list => list)];
    }

    private void Keep(List<SimilarPair>[] best, uint[][] own, int of, int other, int common, decimal atLeast)
    {
        const int Most = 3;
        var percent = Math.Round(100m * common / own[of].Length, 1);
        if (percent < atLeast)
        {
            return;
        }

        var list = best[of] ??= [];
        list.Add(new SimilarPair(keys[of].Unit, keys[of].Year, keys[other].Unit, keys[other].Year, percent));
        if (list.Count > Most)
        {
            list.Sort((a, b) => (b.Percent, b.OtherYear, a.OtherUnit).CompareTo((a.Percent, a.OtherYear, b.OtherUnit)));
            list.RemoveAt(Most);
        }
    }

    // Counts by a table of counters without keys: two stretches may share a counter, which only makes a rare phrase look a little less rare.
    private uint[][] WithoutStock()
    {
        var limit = Math.Max(60, sets.Count / 100);
        if (sets.Count <= limit)
        {
            return [.. sets];
        }

        var counters = new ushort[1 << CountersBits];
        foreach (var set in sets)
        {
            foreach (var hash in set)
            {
                ref var counter = ref counters[hash >> (32 - CountersBits)];
                counter = counter == ushort.MaxValue ? counter : (ushort)(counter + 1);
            }
        }

        return [.. sets.Select(set => Array.FindAll(set, hash => counters[hash >> (32 - CountersBits)] <= limit))];
    }

    private IEnumerable<(int One, int Other)> Candidates(uint[][] own)
    {
        // A unit's own other years, however little they share.
        foreach (var series in Enumerable.Range(0, own.Length).GroupBy(i => keys[i].Unit))
        {
            var years = series.OrderBy(i => keys[i].Year).ToList();
            for (var i = 1; i < years.Count; i++)
            {
                yield return (years[i - 1], years[i]);
            }
        }

        foreach (var pair in SharedStretches.Pairs(own))
        {
            yield return pair;
        }
    }
}
