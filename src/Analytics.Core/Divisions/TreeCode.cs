namespace Analytics.Core.Divisions;

/// <summary>Whether a unit lies in a part of the tree. Codes are built so that a unit's code begins with its parent's.</summary>
/// <remarks>Province 2 digits, city 4, county 6, township 9, and a body of a government is the government's code with a suffix
/// (`630106-D07`); the empty code is the whole country.</remarks>
public static class TreeCode
{
    /// <summary>The code of the whole country in the warehouse; a place that is empty says the same.</summary>
    public const string Nation = "CN";

    private const int LongestCode = 40;

    /// <summary>True where the unit is the place itself or stands below it.</summary>
    public static bool Covers(string place, string unit)
    {
        if (!IsCode(unit))
        {
            return false;
        }

        if (place.Length == 0 || place == Nation || string.Equals(place, unit, StringComparison.Ordinal))
        {
            return true;
        }

        if (!unit.StartsWith(place, StringComparison.Ordinal))
        {
            return false;
        }

        // 63 covers 6301; 630106-D0 must not cover 630106-D07.
        return unit[place.Length] == '-' || (!place.Contains('-') && place.Length is 2 or 4 or 6);
    }

    /// <summary>True for text that can be a unit's code at all: a division's digits, then perhaps a suffix of letters and digits.</summary>
    public static bool IsCode(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return text.Length == 0 || text == Nation
            || (text.Length <= LongestCode && digits is 2 or 4 or 6 or 9 or 12
                && (digits == text.Length || (text[digits] == '-' && text[(digits + 1)..].All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))));
    }
}
