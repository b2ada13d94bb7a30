using Analytics.Core.Divisions;

namespace Analytics.Web.Access;

/// <summary>Whether a unit lies in a visitor's part of the tree.</summary>
public static class Reach
{
    /// <summary>The code of the whole country in the warehouse; a place that is empty says the same.</summary>
    public const string Nation = TreeCode.Nation;

    /// <summary>True where the unit is the place itself or stands below it.</summary>
    public static bool Covers(string place, string unit) => TreeCode.Covers(place, unit);

    /// <summary>True for text that can be a unit's code at all.</summary>
    public static bool IsCode(string text) => TreeCode.IsCode(text);
}
