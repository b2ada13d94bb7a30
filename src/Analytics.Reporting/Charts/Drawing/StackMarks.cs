namespace Analytics.Reporting.Charts.Drawing;

/// <summary>The marks behind the sum of a stacked bar: a part that is provisional, a part that is missing.</summary>
internal static class StackMarks
{
    public static string Of(ChartSpec spec, int category) =>
        new Point(
            0,
            IsProvisional: spec.Series.Any(s => s.Points[category].IsProvisional),
            IsPartial: spec.Series.Any(s => s.Points[category].IsPartial || s.Points[category].Value is null)).Marks;
}
