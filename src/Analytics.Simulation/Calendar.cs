using Analytics.Simulation.Units;

namespace Analytics.Simulation;

/// <summary>Who files, and when: most before the last day, some after it, some not at all.</summary>
internal static class Calendar
{
    /// <summary>The last day: 31 January for bodies, 31 March for governments, and 31 March for all under the regulation of 2007.</summary>
    public static DateOnly LastDay(SimulatedUnit unit, int year) =>
        year < 2019 || unit.IsConsolidated ? new(year + 1, 3, 31) : new(year + 1, 1, 31);

    public static bool Files(Character character, Dice dice) =>
        character.Diligence >= 3 ? !dice.Million(12_000) : dice.Percent(30);

    public static DateOnly ReceivedOn(SimulatedUnit unit, Character character, int year, Dice dice)
    {
        var last = LastDay(unit, year);
        return character.Diligence < 12 && dice.Percent(60) ? last.AddDays(dice.Between(1, 70))
            : dice.Percent(2) ? last.AddDays(dice.Between(1, 15))
            : last.AddDays(-dice.Weighted([2, 9, 8, 6, 5, 6, 5, 5, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1]));
    }
}
