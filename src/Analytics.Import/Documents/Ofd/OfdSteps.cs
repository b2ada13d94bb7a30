using System.Globalization;

namespace Analytics.Import.Documents.Ofd;

/// <summary>The steps between characters of an OFD text: numbers, or <c>g 5 3.2</c> for five steps alike.</summary>
internal static class OfdSteps
{
    public static double[] Read(string? printed, int count)
    {
        var steps = new double[Math.Max(1, count)];
        var at = 0;
        var parts = (printed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length && at < count; i++)
        {
            if (parts[i] == "g" && i + 2 < parts.Length && int.TryParse(parts[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var times))
            {
                var step = Number(parts[i + 2]);
                for (var end = Math.Min(count, at + times); at < end; at++)
                {
                    steps[at] = step;
                }

                i += 2;
            }
            else
            {
                steps[at++] = Number(parts[i]);
            }
        }

        return steps;
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
