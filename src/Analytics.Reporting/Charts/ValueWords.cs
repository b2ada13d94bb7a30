using System.Globalization;

namespace Analytics.Reporting.Charts;

/// <summary>How values are printed on a chart: exact counts, money in the unit that fits, shares in per cent.</summary>
public static class ValueWords
{
    /// <summary>A value beside its bar: whole counts in full, money as 84.37万 or 1.2亿.</summary>
    public static string Label(decimal value, ValueKind kind, bool english) => kind switch
    {
        ValueKind.Share => Trim(value * 100, 1) + "%",
        ValueKind.Count => Trim(value, 1),
        _ => Shortened(value, english, 2),
    };

    /// <summary>A tick of the axis in the axis' own unit.</summary>
    public static string Tick(double value, AxisUnit unit) => Trim((decimal)(value / unit.Factor), 4) + (value == 0 && unit.TickSuffix != "%" ? "" : unit.TickSuffix);

    /// <summary>The value in a table: never shortened, never rounded.</summary>
    public static string Exact(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The unit in which an axis is printed, by its largest value.</summary>
    public static AxisUnit UnitFor(ValueAxis axis, double largest, bool english) => axis.Kind switch
    {
        ValueKind.Share => new AxisUnit(0.01, "%", "%"),
        ValueKind.Yuan when english => largest >= 1e9 ? new(1e9, "bn yuan") : largest >= 1e6 ? new(1e6, "m yuan") : largest >= 1e4 ? new(1e3, "thousand yuan") : new(1, "yuan"),
        ValueKind.Yuan => largest >= 1e8 ? new(1e8, "亿元") : largest >= 1e4 ? new(1e4, "万元") : new(1, "元"),
        _ when english => largest >= 1e6 ? new(1e6, axis.Unit.En, "m") : largest >= 1e5 ? new(1e3, axis.Unit.En, "k") : new(1, axis.Unit.En),
        _ => largest >= 1e8 ? new(1e8, axis.Unit.Zh, "亿") : largest >= 1e5 ? new(1e4, axis.Unit.Zh, "万") : new(1, axis.Unit.Zh),
    };

    private static string Shortened(decimal value, bool english, int decimals)
    {
        var size = Math.Abs(value);
        var (factor, suffix) = english
            ? size >= 1e9m ? (1e9m, "bn") : size >= 1e6m ? (1e6m, "m") : size >= 1e4m ? (1e3m, "k") : (1m, "")
            : size >= 1e8m ? (1e8m, "亿") : size >= 1e4m ? (1e4m, "万") : (1m, "");
        return Trim(value / factor, decimals) + suffix;
    }

    private static string Trim(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString(decimals == 0 ? "#,0" : decimals == 1 ? "#,0.#" : "#,0.####", CultureInfo.InvariantCulture);
    }
}

/// <summary>The unit that an axis is printed in: what a tick is divided by, what the axis is called, what each tick ends with.</summary>
public sealed record AxisUnit(double Factor, string Name, string TickSuffix = "");
