using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>The share of units that filed by the due day, year by year.</summary>
public sealed class OnTimeRateByYear : Chart
{
    public override string Id => "on-time-rate-by-year";

    public override Text Title => new("按时报送率", "On-time rate");

    public override Text Question => new("按时报送的单位多了还是少了？", "Do more units file on time than before?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => [];

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var derived = DerivedMeasures.Get("on-time-rate");
        var points = figures.Years.Select(year => figures.RateOfAll(year, derived).Value is { } value ? new Point(value) : Point.Missing("undefined")).ToList();
        return Spec(ChartKind.Columns, ValueAxis.Share(derived.Title), Axes.Year, Axes.Years(figures), [new Series("on-time-rate", derived.Title, points)])
            with { Caption = [Judged(figures), derived.Definition] };
    }

    private static Text Judged(Figures figures)
    {
        var parts = figures.Years.Select(year =>
        {
            var judged = figures.Units.Select(unit => figures.Filing(unit.Code, year)).Where(filing => filing.IsOnTime is not null).ToList();
            return $"{year} {judged.Count(filing => filing.IsOnTime == true)}/{judged.Count}";
        }).ToList();
        return new($"按时/能够判定的单位数：{string.Join("，", parts)}。", $"On time/judged: {string.Join(", ", parts)}.");
    }
}
