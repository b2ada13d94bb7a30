using System.Collections.Frozen;
using System.Globalization;
using Analytics.Core.Divisions;

namespace Analytics.Simulation.Units;

/// <summary>Counties that bore another name once, such as 湟中县 before it became 湟中区, and the first report year of today's name.</summary>
internal sealed class FormerNames
{
    // The list of former names ends here: what it saw last in that month changed its name later, on a day that it does not know.
    private const string LastMonth = "201607";
    private readonly FrozenDictionary<string, FormerDivision> byCode;

    public FormerNames(DivisionList divisions)
    {
        // A name that several places bore, or that another place bears today, would name the wrong one.
        byCode = divisions.Former
            .Where(former => former.SuccessorCode is { Length: 6 } && former.Name.Length > 2 && former.Name != former.SuccessorName && !divisions.Named(former.Name).Any())
            .GroupBy(former => former.Name, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.Single())
            .GroupBy(former => former.SuccessorCode!, StringComparer.Ordinal).Where(same => same.Count() == 1)
            .ToFrozenDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);
    }

    /// <summary>The former name and the first report year that does not bear it; null where a county was never called otherwise.</summary>
    public (string Name, int FromYear)? Of(string county, ulong seed) =>
        !byCode.TryGetValue(county, out var former) ? null
        : (former.Name, former.LastSeen == LastMonth
            ? Dice.For(seed, Dice.Key(county), 0, "renaming").Between(2017, 2022)
            : int.Parse(former.LastSeen.AsSpan(0, 4), CultureInfo.InvariantCulture) + 1);
}
