namespace Analytics.Reporting.Charts;

/// <summary>The change of a measure on the year before, or the reason why the two years cannot be compared.</summary>
public static class Changes
{
    public static Point Of(Figures figures, string unit, int year, string measure)
    {
        var now = figures.Of(unit, year, measure);
        if (now.Value is not { } value)
        {
            return now;
        }

        if (MeasureWords.IsBroken(measure, year - 1, year))
        {
            return Point.Missing("form-changed");
        }

        return figures.Of(unit, year - 1, measure).Value is { } before
            ? new Point(value - before, null, now.IsProvisional || figures.Filing(unit, year - 1).IsProvisional)
            : Point.Missing("no-previous");
    }
}
