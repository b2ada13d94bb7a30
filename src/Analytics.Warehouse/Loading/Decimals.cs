using System.Globalization;

namespace Analytics.Warehousing;

/// <summary>Exact figures as text, without trailing zeros, whatever scale they were read with.</summary>
internal static class Decimals
{
    public static string Text(decimal? value) =>
        value is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : "";

    public static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
