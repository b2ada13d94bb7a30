using System.Globalization;
using Analytics.Warehousing;
using Dapper;

namespace Analytics.Cli.Benchmark;

/// <summary>Files into an empty warehouse by the verb import, in a process of its own; then the same files again.</summary>
public sealed class ImportTexts : Measurement
{
    private static readonly string[] Tables = ["Document", "ReportVersion", "FactReportedCell", "Finding", "Obligation"];

    public override string Name => "import-text";

    public override int Order => 30;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var files = bench.Corpus();
        var folder = Path.GetFullPath(Path.Combine(bench.Folder, "text"));
        var path = Path.GetFullPath(Path.Combine(bench.Folder, "bench.db"));
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + ending);
        }

        bench.Warehouse = "sqlite:" + path;
        using (var warehouse = Warehouse.Open(bench.Warehouse))
        {
            foreach (var county in files.Select(file => Path.GetRelativePath(folder, file).Split('/')[0]).Distinct())
            {
                warehouse.Roster.Init(county, Bench.Country.FromYear, Bench.Country.ToYear);
            }
        }

        var first = Import(bench, folder);
        yield return BenchRow.AtLeast(Name, files.Count / first.Seconds, "reports/s", 3_000) with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {first.Seconds:0.0} s, start included; {first.Loaded} loaded, {first.Other} set aside"),
        };
        yield return BenchRow.AtMost("import-memory", first.Megabytes, "MB at most", 500);
        var bytes = new FileInfo(path).Length;
        yield return BenchRow.AtMost("database-size", bytes / 1024.0 / files.Count, "KB a report", 6) with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024} MB in all, {files.Sum(f => new FileInfo(f).Length) / 1024 / 1024} MB of originals"),
        };
        var before = Counts(bench);
        var second = Import(bench, folder);
        var after = Counts(bench);
        yield return BenchRow.AtLeast("import-again", files.Count / second.Seconds, "files/s", 10_000) with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{second.Seconds:0.0} s; rows written besides the run's own: {after - before}"),
        };
    }

    private static (double Seconds, double Megabytes, int Loaded, int Other) Import(Bench bench, string folder)
    {
        var (loaded, other) = (0, 0);
        var megabytes = 0.0;
        var seconds = Bench.Seconds(() =>
        {
            using var import = OwnProcess.Start(new Dictionary<string, string>(), "import", folder, "--warehouse", bench.Warehouse!, "--format", "json");
            for (var lines = 0; import.Output.ReadLine() is { } line; lines++)
            {
                _ = line.Contains("\"loaded\"", StringComparison.Ordinal) ? loaded++ : other++;
                if (lines % 500 == 0)
                {
                    import.Look();
                }
            }

            import.Finish();
            megabytes = import.PeakMegabytes;
        });
        return (seconds, megabytes, loaded, other);
    }

    private static long Counts(Bench bench)
    {
        using var warehouse = Warehouse.Open(bench.Warehouse);
        using var connection = warehouse.Connect();
        return Tables.Sum(table => connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table}"));
    }
}
