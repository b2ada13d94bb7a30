using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>Several lines of the form shown as one part of a bar.</summary>
/// <param name="Code">Decides its colour.</param>
internal sealed record Group(string Code, Text Name, IReadOnlyList<string> Lines)
{
    /// <summary>The sum of its lines; lines without a figure are left out, and all of them missing is a gap.</summary>
    public Point Of(Func<string, Point> figure)
    {
        decimal sum = 0;
        var known = false;
        var partly = false;
        string? gap = null;
        foreach (var line in Lines)
        {
            var point = figure(line);
            if (point.Value is { } value)
            {
                sum += value;
                known = true;
                partly |= point.IsProvisional;
            }
            else
            {
                gap ??= point.Gap;
            }
        }

        return known ? new Point(sum, null, partly, gap is not null) : Point.Missing(gap ?? "no-figure");
    }
}
