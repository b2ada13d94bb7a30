using System.Globalization;

namespace Analytics.Tests.Faults;

/// <summary>How long the long proofs may take together: <c>test.sh --long --minutes N</c> says it, three hours where nobody does.</summary>
/// <remarks>Each proof takes its share, and does as much as fits; the kill proof and the soak say in their output how much that was.</remarks>
internal static class Budget
{
    private const double Whole = 180;

    public static double Minutes { get; } =
        double.TryParse(Environment.GetEnvironmentVariable("ANALYTICS_LONG_MINUTES"), NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes > 0 ? minutes : Whole;

    /// <summary>So many minutes of the three hours, cut or stretched with the budget.</summary>
    public static TimeSpan Share(double minutes) => TimeSpan.FromMinutes(minutes * Minutes / Whole);

    /// <summary>So many of the things that three hours allow; at least one.</summary>
    public static int Count(int whole) => Math.Max(1, (int)Math.Min(whole, whole * Minutes / Whole));
}
