namespace Analytics.Reporting.Charts.Drawing;

/// <summary>An axis with round ticks; counts start at zero.</summary>
internal sealed class Scale
{
    private Scale(double least, double most, double step, double from, double to)
    {
        Least = least;
        Most = most;
        Step = step;
        From = from;
        To = to;
    }

    public double Least { get; }

    public double Most { get; }

    public double Step { get; }

    public double From { get; }

    public double To { get; }

    public static Scale Of(double least, double most, ValueKind kind, double from, double to, int ticks = 5)
    {
        least = Math.Min(0, least);
        most = Math.Max(0, most);
        if (most - least <= 0)
        {
            most = kind == ValueKind.Share ? 1 : 5;
        }

        var raw = (most - least) / ticks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
        if (kind == ValueKind.Count && step < 1)
        {
            step = 1;
        }

        var top = Math.Ceiling((most / step) - 1e-9) * step;
        if (kind == ValueKind.Share && most <= 1.0000001 && top > 1)
        {
            // A share never needs more room than the whole.
            (top, step) = (1, most - least > 0.6 ? 0.2 : step);
        }

        return new Scale(Math.Floor((least / step) + 1e-9) * step, top, step, from, to);
    }

    public double At(double value) => From + ((value - Least) / (Most - Least) * (To - From));

    public double At(decimal value) => At((double)value);

    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round((Most - Least) / Step);
        for (var i = 0; i <= count; i++)
        {
            var tick = Least + (i * Step);
            // Sums of steps leave dust such as 0.30000000000000004.
            yield return Math.Round(tick / Step) * Step;
        }
    }
}
