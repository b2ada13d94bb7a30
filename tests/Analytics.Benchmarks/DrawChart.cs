using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Samples;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks;

/// <summary>One chart from figures to its description, and from the description to SVG.</summary>
public class DrawChart
{
    private static readonly ChartRequest Request = new(SampleFigures.Year(SampleCase.Full));

    private static readonly Figures Sample = SampleFigures.Of(SampleCase.Full);

    private Chart chart = Chart.All[0];
    private ChartSpec? spec;

    // Lines, stacked bars and the table of cells: the three ways in which a chart is much to draw.
    [Params("all-units-by-year", "outcomes-by-unit", "filing-heat-map")]
    public string Id { get; set; } = "";

    [GlobalSetup]
    public void Describe()
    {
        chart = Chart.Find(Id)!;
        spec = Spec();
    }

    [Benchmark]
    public ChartSpec Spec() => chart.Draw(Sample, Request);

    [Benchmark]
    public string Svg() => SvgRenderer.Render(spec!);
}
