using Analytics.Warehousing.Deployment;

namespace Analytics.Warehousing;

/// <summary>The years that a report can be about; another is a slip of the hand.</summary>
public static class ReportYears
{
    public static bool Has(int year) => year is >= Dimensions.FirstYear and <= Dimensions.LastYear;

    /// <exception cref="WarehouseException">They are no report years, or stand in the wrong order.</exception>
    internal static void Check(int from, int to)
    {
        if (!Has(from) || !Has(to) || from > to)
        {
            throw new WarehouseException(from == to
                ? $"{from} 不是年报年度，请写 {Dimensions.FirstYear} 至 {Dimensions.LastYear} 之间的年份。{from} is no report year; write one from {Dimensions.FirstYear} to {Dimensions.LastYear}."
                : $"{from} 至 {to} 不是年报年度，请写 {Dimensions.FirstYear} 至 {Dimensions.LastYear} 之间的年份，先写早的。"
                + $"{from} to {to} are no report years; write years from {Dimensions.FirstYear} to {Dimensions.LastYear}, the earlier first.");
        }
    }
}
