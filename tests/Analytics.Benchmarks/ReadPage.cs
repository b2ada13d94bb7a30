using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Simulation;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks;

/// <summary>One web page into a report, in this process and through a reading process, beside AngleSharp's bare parse of the same bytes.</summary>
public class ReadPage
{
    private static readonly ReadSettings InProcess = new() { Opener = new OpenerSettings { InProcess = true } };

    private SimulatedReport[] pages = [];

    [GlobalSetup]
    public void Write() => pages = Samples.Written("html");

    [Benchmark(Baseline = true, OperationsPerInvoke = Samples.Count)]
    public int BareParse()
    {
        var elements = 0;
        foreach (var page in pages)
        {
            using var document = new HtmlParser().ParseDocument(new MemoryStream(page.Bytes));
            elements += document.All.Length;
        }

        return elements;
    }

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Here() => Read(InProcess);

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Apart() => Read(ReadSettings.Default);

    private int Read(ReadSettings settings)
    {
        var cells = 0;
        foreach (var page in pages)
        {
            cells += ReportImporter.Read(page.FileName, page.Bytes, settings)[0].Cells.Count;
        }

        return cells;
    }
}
