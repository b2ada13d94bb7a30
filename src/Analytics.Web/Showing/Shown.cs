using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>Figures and days as pages print them: whole and exact, grouped by thousands; money in yuan.</summary>
public static class Shown
{
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A figure in its own unit: items, or yuan.</summary>
    public static string Amount(decimal value, MeasureUnit unit) => unit == MeasureUnit.Yuan ? Yuan(value) : value.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static string Yuan(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>A value of a measure or a rate, as its axis prints it.</summary>
    public static string Value(decimal value, ValueAxis axis) => axis.Kind == ValueKind.Share ? Share(value) : Yuan(value);

    /// <summary>With its sign, so that a change never looks like a level.</summary>
    public static string Change(decimal value, MeasureUnit unit) =>
        (value > 0 ? "+" : value < 0 ? "−" : "") + Amount(Math.Abs(value), unit);

    /// <summary>Per cent of last year's figure; null where last year's is zero.</summary>
    public static string? ChangePercent(decimal now, decimal before) =>
        before == 0 ? null : (now - before >= 0 ? "+" : "−") + Math.Abs(100m * (now - before) / before).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>An instant of the warehouse as the clock in Shanghai showed it.</summary>
    public static string Moment(string instant) => Instants.Parse(instant).ToOffset(Shanghai.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A share of 0 to 1 in per cent.</summary>
    public static string Share(decimal share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Percent(long part, long whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0", CultureInfo.InvariantCulture) + "%";

    public static string Year(long year) => year.ToString(CultureInfo.InvariantCulture);
}
