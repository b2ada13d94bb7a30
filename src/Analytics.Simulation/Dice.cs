namespace Analytics.Simulation;

/// <summary>Chance that comes out the same on every machine and in every order: whole numbers alone, keyed by what is being decided.</summary>
/// <remarks>SplitMix64. Neither System.Random, whose algorithm may change, nor floating point, whose last digit differs between processors.</remarks>
internal sealed class Dice(ulong state)
{
    private ulong state = state;

    /// <summary>The dice for one decision of one unit in one year; nothing that others throw changes them.</summary>
    public static Dice For(ulong seed, ulong unit, int year, string purpose) =>
        new(Mixed(Mixed(Mixed(seed + 0x9E3779B97F4A7C15) ^ unit) ^ ((ulong)year << 32) ^ Key(purpose)));

    /// <summary>A stable key of a text (FNV-1a).</summary>
    public static ulong Key(string text)
    {
        var key = 14695981039346656037UL;
        foreach (var c in text)
        {
            key = (key ^ c) * 1099511628211UL;
        }

        return key;
    }

    public ulong Next() => Mixed(state += 0x9E3779B97F4A7C15);

    /// <summary>0 up to, and not including, the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)Math.Max(1, bound), out _);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>True so many times in a million.</summary>
    public bool Million(int chance) => Below(1_000_000) < chance;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>An index, as often as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var left = Below(sum);
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>A whole number about a mean given in hundredths, from nothing to twice the mean, the middle likeliest.</summary>
    public long Around(long hundredths)
    {
        var bound = (int)Math.Clamp(hundredths * 2, 0, int.MaxValue - 1);
        var thrown = ((long)Below(bound + 1) + Below(bound + 1)) / 2;
        return (thrown / 100) + (Below(100) < thrown % 100 ? 1 : 0);
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
