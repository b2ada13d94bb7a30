using Analytics.Core.Words;

namespace Analytics.Core.Measures;

/// <summary>A rate that is worked out from the form's figures; one derived measure is one file in this folder.</summary>
/// <remarks>It is null, never zero, where a figure that it needs is blank, or where there is nothing to divide by.</remarks>
public abstract class DerivedMeasure
{
    /// <summary>Stable id in kebab-case, such as <c>grant-rate</c>; never reused.</summary>
    public abstract string Id { get; }

    public abstract Text Title { get; }

    /// <summary>What is divided by what, in words that stand on the page beside the figure.</summary>
    public abstract Text Definition { get; }

    /// <summary>The figures that it needs, by code; of the applications table always the total column.</summary>
    public abstract IReadOnlyList<string> Needs { get; }

    /// <summary>The rate of one unit's year, or of a sum, by a look-up of its figures.</summary>
    public abstract Ratio Of(Func<string, decimal?> figure);

    /// <summary>The sum of several figures; null where one of them is not known, because a blank is not a zero.</summary>
    protected static decimal? Sum(Func<string, decimal?> figure, IEnumerable<string> codes)
    {
        decimal sum = 0;
        foreach (var code in codes)
        {
            if (figure(code) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }
}
