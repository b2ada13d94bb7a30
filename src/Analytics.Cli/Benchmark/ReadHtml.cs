using System.Globalization;
using Analytics.Import;
using Analytics.Simulation;
using AngleSharp.Html.Parser;

namespace Analytics.Cli.Benchmark;

/// <summary>Web pages into reports, beside AngleSharp's bare parse of the same bytes, one core each.</summary>
public sealed class ReadHtml : Measurement
{
    public override string Name => "read-html";

    public override int Order => 20;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var plan = Bench.Country with { FromYear = 2019, ErrorRate = 0, Layouts = ["html"] };
        var pages = Simulator.Reports(plan).Take(bench.IsQuick ? 150 : 1_000).Select(report => (report.FileName, report.Bytes)).ToArray();
        var (ours, bare) = (double.MaxValue, double.MaxValue);
        for (var run = 0; run < 4; run++)
        {
            // By turns, so that whatever else the machine does falls on both.
            ours = Math.Min(ours, Bench.Seconds(() => Array.ForEach(pages, page => ReportImporter.Read(page.FileName, page.Bytes))));
            bare = Math.Min(bare, Bench.Seconds(() => Array.ForEach(pages, page =>
            {
                using var document = new HtmlParser().ParseDocument(new MemoryStream(page.Bytes));
            })));
        }

        yield return (BenchRow.AtLeast(Name, pages.Length / ours, "pages/s") with
        {
            Goal = Math.Round(pages.Length / bare / 1.5, 1),
            Met = ours <= 1.5 * bare,
            Note = string.Create(CultureInfo.InvariantCulture, $"{pages.Length} pages of {pages.Average(p => (double)p.Bytes.Length):0} bytes on one core; the goal is two thirds of the bare parse's rate"),
        }).Beside("AngleSharp's bare parse", bare / ours);
    }
}
