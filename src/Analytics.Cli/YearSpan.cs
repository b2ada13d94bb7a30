using System.Globalization;
using Analytics.Warehousing;

namespace Analytics.Cli;

/// <summary>The report years that a call names: <c>2020</c> or <c>2019-2024</c>.</summary>
public static class YearSpan
{
    public static (int From, int To) Parse(string years)
    {
        var parts = years.Split('-');
        return parts.Length <= 2 && One(parts[0]) is { } from && One(parts[^1]) is { } to && from <= to
            ? (from, to)
            : throw new CallException($"年份 {years} 看不懂，请写如 2019-2024。The years {years} cannot be read; write the first and last, such as 2019-2024.");
    }

    private static int? One(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && ReportYears.Has(year) ? year : null;
}
