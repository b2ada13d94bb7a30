using System.Globalization;

namespace Analytics.Warehousing;

/// <summary>Exact figures as text, without trailing zeros, whatever scale they were read with.</summary>
internal static class Decimals
{
    public static string Text(decimal? value) =>
        value is not { } number ? ""
        : IsPlain(number) ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(Exact, CultureInfo.InvariantCulture);

    /// <summary>Whether a printed text is exactly how a figure is written here.</summary>
    public static bool IsText(string printed, decimal? value)
    {
        if (value is not { } number || !IsPlain(number))
        {
            return printed == Text(value);
        }

        Span<char> digits = stackalloc char[20];
        return ((long)number).TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && digits[..length].SequenceEqual(printed);
    }

    public static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private const string Exact = "0.############################";

    // Nearly every figure of a report is a count; the format by picture is many times as slow.
    private static bool IsPlain(decimal number) => number.Scale == 0 && Math.Abs(number) <= long.MaxValue;
}
