using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Samples;

namespace Analytics.Cli.Benchmark;

/// <summary>Charts as SVG on one core, beside matplotlib.</summary>
public sealed class DrawCharts : Measurement
{
    public override string Name => "draw-charts";

    public override int Order => 80;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var request = new ChartRequest(SampleFigures.Year(SampleCase.Full));
        var figures = SampleFigures.Of(SampleCase.Full);
        ChartSpec[] all = [.. Chart.All.Select(chart => chart.Draw(figures, request))];
        yield return BenchRow.AtLeast(Name, Rate(all, bench.IsQuick ? 10 : 50), "charts/s a core", 2_000) with
        {
            Note = $"{all.Length} kinds of chart by turns, twelve units over six years, warm",
        };
        var lines = Rate([Chart.Find("all-units-by-year")!.Draw(figures, request)], bench.IsQuick ? 200 : 1_000);
        var (said, why) = Python.Run(bench, "charts.py", bench.IsQuick ? "5" : "20");
        if (said is not { } rival)
        {
            yield return BenchRow.Skipped("draw-charts-ratio", "times", 100, why ?? "");
            yield break;
        }

        var ratio = lines * rival.GetProperty("seconds").GetDouble() / rival.GetProperty("charts").GetInt32();
        yield return BenchRow.AtLeast("draw-charts-ratio", ratio, "times", 100).Beside("matplotlib, a line chart of five lines", ratio);
    }

    private static double Rate(ChartSpec[] specs, int rounds)
    {
        void Draw()
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var spec in specs)
                {
                    SvgRenderer.Render(spec);
                }
            }
        }

        Draw();
        return specs.Length * rounds / Bench.Best(2, Draw);
    }
}
