using System.Globalization;

namespace Analytics.Reporting.Exports;

/// <summary>Cells that no spreadsheet takes for a formula.</summary>
public static class SafeCell
{
    /// <summary>A value as text, the same on every machine.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A cell of a CSV file: quoted where needed, and text that begins like a formula with an apostrophe before it.</summary>
    public static string Csv(object? value)
    {
        var text = Text(value);
        if (value is string && text.Length > 0 && "=+-@\t\r".Contains(text[0]))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
