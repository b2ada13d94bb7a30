namespace Analytics.Core.Measures;

/// <summary>A part of a whole, kept as two figures so that it can be added up over units before it is divided.</summary>
/// <param name="Part">Null where a figure that it needs is not known.</param>
/// <param name="Whole">Null where a figure that it needs is not known.</param>
public readonly record struct Ratio(decimal? Part, decimal? Whole)
{
    /// <summary>A ratio about which nothing is known.</summary>
    public static readonly Ratio Unknown;

    /// <summary>True where both figures are known, a whole of nothing included.</summary>
    public bool IsKnown => Part is not null && Whole is not null;

    /// <summary>0 to 1 as a rule; null where a figure is missing or the whole is nothing: a share of no applications is not zero.</summary>
    public decimal? Value => Part is { } part && Whole is { } whole && whole != 0 ? part / whole : null;

    /// <summary>Parts and wholes of several units, the ones that are not known left out.</summary>
    public static Ratio Sum(IEnumerable<Ratio> ratios)
    {
        decimal part = 0, whole = 0;
        var any = false;
        foreach (var ratio in ratios.Where(ratio => ratio.IsKnown))
        {
            part += ratio.Part!.Value;
            whole += ratio.Whole!.Value;
            any = true;
        }

        return any ? new Ratio(part, whole) : Unknown;
    }
}
