namespace Analytics.Core.Checks.Similarity;

/// <summary>Which texts share so many stretches that comparing them is worth while, found without comparing each with each.</summary>
/// <remarks>
/// One stretch in four is looked at, the same ones in every text, so that what two texts share is sampled in both. The sampled
/// stretches of all texts are sorted together; texts that stand side by side under one stretch share it. Where four fifths of a text
/// are common, fewer than a third of its sample would be missed less than once in ten thousand times, whatever the length of the other text.
/// </remarks>
internal static class SharedStretches
{
    private const int SampleBits = 2;

    // In a group of many alike, each is set beside its neighbours, not all: a few copies are enough to ask.
    private const int Neighbours = 12;

    /// <summary>Places of two texts, the first before the second; each pair once.</summary>
    public static IEnumerable<(int One, int Other)> Pairs(uint[][] texts)
    {
        var (postings, samples) = Sorted(texts);
        var positions = Positions(postings, samples);
        var shared = new int[texts.Length];
        var touched = new List<int>();
        var from = 0;
        for (var text = 0; text < texts.Length; text++)
        {
            for (var i = from; i < from + samples[text]; i++)
            {
                var hash = postings[positions[i]] >> 32;
                var last = Math.Min(postings.Length - 1, positions[i] + Neighbours);
                for (var next = positions[i] + 1; next <= last && postings[next] >> 32 == hash; next++)
                {
                    var other = (int)(uint)postings[next];
                    if (shared[other]++ == 0)
                    {
                        touched.Add(other);
                    }
                }
            }

            from += samples[text];
            foreach (var other in touched)
            {
                if (shared[other] * 3 >= Math.Min(samples[text], samples[other]))
                {
                    yield return (text, other);
                }

                shared[other] = 0;
            }

            touched.Clear();
        }
    }

    // A posting is a stretch's hash above its text's place; sorted, the texts that share a stretch stand together, in order.
    private static (ulong[] Postings, int[] Samples) Sorted(uint[][] texts)
    {
        var samples = Array.ConvertAll(texts, text => text.Count(IsSampled));
        var postings = new ulong[samples.Sum()];
        var at = 0;
        for (var text = 0; text < texts.Length; text++)
        {
            foreach (var hash in texts[text])
            {
                if (IsSampled(hash))
                {
                    postings[at++] = ((ulong)hash << 32) | (uint)text;
                }
            }
        }

        Array.Sort(postings);
        return (postings, samples);
    }

    // Where each text's postings came to lie, text by text.
    private static int[] Positions(ulong[] postings, int[] samples)
    {
        var next = new int[samples.Length];
        for (var text = 1; text < next.Length; text++)
        {
            next[text] = next[text - 1] + samples[text - 1];
        }

        var positions = new int[postings.Length];
        for (var i = 0; i < postings.Length; i++)
        {
            positions[next[(int)(uint)postings[i]]++] = i;
        }

        return positions;
    }

    // The upper bits of a product, so that the choice has nothing to do with how the sets are sorted.
    private static bool IsSampled(uint hash) => (hash * 2654435761u) >> (32 - SampleBits) == 0;
}
