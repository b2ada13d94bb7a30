namespace Analytics.Cli.Benchmark;

/// <summary>One measured figure with its goal, and a rival measured in the same run where one is named.</summary>
/// <param name="Name">Stable name, such as <c>read-text</c>.</param>
/// <param name="Value">What was measured; null where it could not be, and the note says why.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Goal">What DESIGN section 9 asks for; null where it asks for nothing.</param>
/// <param name="Met">Whether the goal is met; null where there is none or nothing was measured.</param>
public sealed record BenchRow(string Name, double? Value, string Unit, double? Goal, bool? Met)
{
    /// <summary>Who was measured beside us.</summary>
    public string? Rival { get; init; }

    /// <summary>How many times the rival's rate ours is; higher is better in every row.</summary>
    public double? Ratio { get; init; }

    /// <summary>What was measured, or why it was not.</summary>
    public string? Note { get; init; }

    /// <summary>Reports in the run's warehouse.</summary>
    public int? Reports { get; init; }

    /// <summary>A figure that should be high.</summary>
    public static BenchRow AtLeast(string name, double value, string unit, double? goal = null) =>
        new(name, Rounded(value), unit, goal, goal is null ? null : value >= goal);

    /// <summary>A figure that should be low.</summary>
    public static BenchRow AtMost(string name, double value, string unit, double? goal = null) =>
        new(name, Rounded(value), unit, goal, goal is null ? null : value <= goal);

    /// <summary>Nothing was measured, for a reason.</summary>
    public static BenchRow Skipped(string name, string unit, double? goal, string reason) => new(name, null, unit, goal, null) { Note = reason };

    /// <summary>The same row with a rival's rate beside it.</summary>
    public BenchRow Beside(string rival, double ratio) => this with { Rival = rival, Ratio = Rounded(ratio) };

    // Four figures are more than a measurement is good for.
    private static double Rounded(double value) =>
        value == 0 || !double.IsFinite(value) ? value : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6));
}
