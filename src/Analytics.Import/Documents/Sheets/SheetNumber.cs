using System.Globalization;
using System.Text;

namespace Analytics.Import.Documents.Sheets;

/// <summary>A sheet's stored number as a person sees it: exact, with the unit that its format prints, never with its rounding.</summary>
internal static class SheetNumber
{
    public static string Print(double value, string? format)
    {
        if (format is not null && value is > 1 and < 200_000 && IsDate(format))
        {
            return DateTime.FromOADate(value).ToString(value == Math.Floor(value) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        if (double.IsNaN(value) || Math.Abs(value) > 1e20)
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        if (format?.Contains('%') == true)
        {
            return ((decimal)(value * 100)).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
        }

        // Fifteen digits, as Excel shows: what lies beyond is the noise of binary fractions.
        var digits = ((decimal)value).ToString("0.###############", CultureInfo.InvariantCulture);
        return format is null ? digits : digits + Unit(format);
    }

    public static bool IsDate(string format)
    {
        var bare = Literals(format, keep: false);
        return bare.AsSpan().ContainsAny("ydYD") && !bare.Contains("General", StringComparison.OrdinalIgnoreCase)
            && !bare.AsSpan().ContainsAny('0', '#');
    }

    // 元 or 万元 written into the format; a format that also divides shows another number than the stored one, and then its unit would lie.
    private static string Unit(string format)
    {
        var section = format.Split(';')[0];
        var bare = Literals(section, keep: false);
        var lastDigit = bare.LastIndexOfAny(['0', '#', '?']);
        if (lastDigit < 0 || section.Contains('!') || (lastDigit + 1 < bare.Length && bare[lastDigit + 1] == ','))
        {
            return "";
        }

        var literals = Literals(section, keep: true);
        return new string([.. literals[(literals.LastIndexOfAny(['0', '#', '?']) + 1)..].Where(c => c is >= '\u4E00' and <= '\u9FFF')]);
    }

    private static string Literals(string format, bool keep)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var close = format[i] switch { '"' => '"', '[' => ']', _ => '\0' };
            if (close != '\0' && format.IndexOf(close, i + 1) is var end and > 0)
            {
                text.Append(keep && close == '"' ? format[(i + 1)..end] : "");
                i = end;
            }
            else if (format[i] is '\\' or '_' or '*' && i + 1 < format.Length)
            {
                i++;
                text.Append(keep && format[i - 1] == '\\' ? format[i] : "");
            }
            else
            {
                text.Append(format[i]);
            }
        }

        return text.ToString();
    }
}
