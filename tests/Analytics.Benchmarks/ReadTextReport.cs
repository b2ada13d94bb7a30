using Analytics.Import;
using Analytics.Simulation;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks;

/// <summary>One text report from its bytes to cells, unit, year, sections and findings, by the way its tables are laid out.</summary>
public class ReadTextReport
{
    private SimulatedReport[] reports = [];

    [Params("cell-lines", "cell-lines-spaced", "cell-lines-tabbed", "tab-rows", "pipe-rows", "pipe-rows-framed", "double-pipes", "pipe-ended-cells", "lone-pipes", "space-rows")]
    public string Layout { get; set; } = "";

    [GlobalSetup]
    public void Write() => reports = Samples.Written(Layout);

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Read()
    {
        var cells = 0;
        foreach (var report in reports)
        {
            cells += ReportImporter.Read(report.FileName, report.Bytes)[0].Cells.Count;
        }

        return cells;
    }
}
