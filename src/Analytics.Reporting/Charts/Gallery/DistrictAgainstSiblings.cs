using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>One measure of a district beside its sibling districts, from their own consolidated reports.</summary>
public sealed class DistrictAgainstSiblings : Chart
{
    public override string Id => "district-against-siblings";

    public override Text Title => new("与同级地区比较", "Beside its siblings");

    public override Text Question => new("与同市其他区县相比如何？", "How does it stand among its siblings?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => MeasureWords.Needs(request.Measure);

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var label = MeasureWords.Label(request.Measure);
        var broken = MeasureWords.IsBroken(request.Measure, request.Year - 1, request.Year);
        return Spec(ChartKind.Bars, MeasureWords.Axis(request.Measure), Axes.Unit, Axes.Units(figures.Units),
            [
                new Series("last-year", Axes.Name(request.Year - 1), [.. figures.Units.Select(unit => broken ? Point.Missing("form-changed") : figures.Of(unit.Code, request.Year - 1, request.Measure))]),
                new Series("this-year", Axes.Name(request.Year), [.. figures.Units.Select(unit => figures.Of(unit.Code, request.Year, request.Measure))]),
            ],
            label)
            with { Caption = [Captions.Coverage(figures, request.Year, figures.Units.Count(u => figures.Of(u.Code, request.Year, request.Measure).Value is not null))], Marked = request.Marked };
    }
}
