using System.Globalization;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;

namespace Analytics.Cli.Benchmark;

/// <summary>Flattened text into reports, all layouts, on both cores; and beside a plain reader in Python.</summary>
public sealed class ReadText : Measurement
{
    public override string Name => "read-text";

    public override int Order => 10;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var plan = Bench.Country with { FromYear = 2019, ErrorRate = 0 };
        var reports = Simulator.Reports(plan).Take(bench.IsQuick ? 3_000 : 20_000).Select(report => (report.FileName, report.Bytes)).ToArray();
        Read(reports);
        var rate = reports.Length / Bench.Best(3, () => Read(reports));
        yield return BenchRow.AtLeast(Name, rate, "reports/s", 10_000) with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{reports.Length} reports, {reports.Average(r => (double)r.Bytes.Length):0} bytes each, {Environment.ProcessorCount} cores, warm"),
        };
        yield return Beside(bench);
    }

    // The plain reader knows tables that lie a row a line, no others; both read those files, one after the other.
    private static BenchRow Beside(Bench bench)
    {
        var plan = Bench.Country with { FromYear = 2019, ErrorRate = 0, Layouts = ["tab-rows", "pipe-rows"], Under = "63" };
        var folder = Path.Combine(bench.Folder, "rows");
        SimulationFiles.Write(plan with { ToYear = bench.IsQuick ? 2020 : 2022 }, folder, Simulation.Truth.TruthDetail.None);
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).ToArray();
        var list = Path.Combine(bench.Folder, "rows.list");
        File.WriteAllLines(list, files);
        var (numbers, total) = (0, 0m);
        var read = 0.0;
        for (var run = 0; run < 2; run++)
        {
            (numbers, total) = (0, 0m);
            read = Bench.Seconds(() => files.AsParallel().ForAll(path =>
            {
                var report = ReportImporter.ReadFile(path)[0];
                var sum = report.Cells.Sum(cell => cell.Value ?? 0);
                var count = report.Cells.Count(cell => cell.Kind == CellKind.Number);
                lock (files)
                {
                    numbers += count;
                    total += sum;
                }
            }));
        }

        var (said, why) = Python.Run(bench, "plain_reader.py", list);
        var rate = files.Length / read;
        return said is not { } rival
            ? BenchRow.AtLeast("read-text-files", rate, "reports/s") with { Note = "no rival: " + why }
            : BenchRow.AtLeast("read-text-files", rate, "reports/s")
                .Beside("a plain Python reader on one core", rival.GetProperty("seconds").GetDouble() / read) with
            {
                Note = string.Create(CultureInfo.InvariantCulture, $"{files.Length} files from disk; figures read: {numbers} and {rival.GetProperty("numbers").GetInt32()}"),
            };
    }

    private static void Read((string Name, byte[] Bytes)[] reports) =>
        Parallel.ForEach(reports, report => ReportImporter.Read(report.Name, report.Bytes));
}
