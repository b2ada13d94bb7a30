using Analytics.Core.Reports;
using Analytics.Warehousing;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks;

/// <summary>One report into the packed column of the warehouse that holds all its cells and sources, and out again.</summary>
public class PackReport
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack-").FullName;
    private MeasureIds measures = null!;
    private Report[] reports = [];
    private byte[][] packed = [];

    [GlobalSetup]
    public void Read()
    {
        using var warehouse = Warehouse.Open("sqlite:" + Path.Combine(folder, "pack.db"));
        measures = new MeasureIds(warehouse);
        reports = Samples.Read("tab-rows");
        packed = [.. reports.Select(report => PackedReport.Pack(report, measures))];
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Pack()
    {
        var bytes = 0;
        foreach (var report in reports)
        {
            bytes += PackedReport.Pack(report, measures).Length;
        }

        return bytes;
    }

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Unpack()
    {
        var cells = 0;
        for (var i = 0; i < packed.Length; i++)
        {
            cells += PackedReport.Unpack(packed[i], measures, reports[i].File, reports[i].Sha256, reports[i].Format, reports[i].Text, []).Cells.Count;
        }

        return cells;
    }
}
