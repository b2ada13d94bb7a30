namespace Analytics.Reporting.Charts;

/// <summary>One measure by unit with last year beside it; shows the last year that asked for it where the year's form does not.</summary>
public abstract class MeasureByUnit : Chart
{
    /// <summary>Code of the measure.</summary>
    protected abstract string Measure { get; }

    public sealed override IReadOnlyList<string> Needs(ChartRequest request) => [Measure];

    public sealed override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var year = MeasureWords.LatestAsked(Measure, request.Year);
        return Spec(ChartKind.Bars, MeasureWords.Axis(Measure), Axes.Unit, Axes.Units(figures.Units),
            [
                new Series("this-year", Axes.Name(year), [.. figures.Units.Select(unit => figures.Of(unit.Code, year, Measure))]),
                new Series("last-year", Axes.Name(year - 1), [.. figures.Units.Select(unit => figures.Of(unit.Code, year - 1, Measure))]) { Style = SeriesStyle.Mark },
            ],
            Axes.Name(year))
            with { Caption = [.. Captions.NotAsked(Measure, request.Year), Captions.Coverage(figures, year, figures.Sum(year, Measure).Reported)], Marked = request.Marked };
    }
}
