using System.Globalization;

namespace Analytics.Reporting.Papers;

/// <summary>A day as official papers write it: 2025年1月31日, without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
public static class PaperDay
{
    /// <summary>In a table whose year is plain: 1月31日; a day of another year keeps its year.</summary>
    public static string InTable(DateOnly day, int year) => day.Year == year ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日") : Of(day);

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
