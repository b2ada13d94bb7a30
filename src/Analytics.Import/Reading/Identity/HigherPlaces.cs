using System.Buffers;
using System.Collections.Frozen;
using Analytics.Core.Divisions;

namespace Analytics.Import.Reading.Identity;

/// <summary>The names of provinces and cities, found in a few words at once: asked of every title, so that a walk over all of them costs too much.</summary>
internal sealed class HigherPlaces
{
    private readonly DivisionList divisions;
    private readonly SearchValues<string> anywhere;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly int longest;

    public HigherPlaces(DivisionList divisions)
    {
        this.divisions = divisions;
        var all = divisions.All.Where(division => division.Level is "province" or "city" && division.Name.Length > 2 && division.Name != "市辖区")
            .Select(division => division.Name).ToFrozenSet(StringComparer.Ordinal);
        anywhere = SearchValues.Create([.. all], StringComparison.Ordinal);
        names = all.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = all.Max(name => name.Length);
    }

    /// <summary>A province or city that stands in the words and does not hold the place; null where none does.</summary>
    public string? NotAbove(Division place, ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOfAny(anywhere); at >= 0; at = words.IndexOfAny(anywhere))
        {
            words = words[at..];
            for (var length = Math.Min(longest, words.Length); length > 2; length--)
            {
                if (names.TryGetValue(words[..length], out var name) && !divisions.Chain(place.Code).Any(above => above.Name == name))
                {
                    return name;
                }
            }

            words = words[1..];
        }

        return null;
    }
}
