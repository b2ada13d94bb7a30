using System.Diagnostics;
using Analytics.Simulation;

namespace Analytics.Cli.Benchmark;

/// <summary>What the measurements share: how large, where files may go, and the simulated reports on disk.</summary>
public sealed class Bench : IDisposable
{
    private string? corpus;

    public Bench(int reports, bool isQuick, string? keepIn = null)
    {
        (Reports, IsQuick, KeepsFiles) = (reports, isQuick, keepIn is not null);
        Folder = keepIn ?? Directory.CreateTempSubdirectory("bench-").FullName;
        Directory.CreateDirectory(Folder);
        var kept = Path.GetFullPath(Path.Combine(Folder, "bench.db"));
        Warehouse = File.Exists(kept) ? "sqlite:" + kept : null;
    }

    /// <summary>Reports to import; 50,000 unless asked otherwise.</summary>
    public int Reports { get; }

    /// <summary>Under two minutes in all.</summary>
    public bool IsQuick { get; }

    /// <summary>Where everything is written.</summary>
    public string Folder { get; }

    public bool KeepsFiles { get; }

    /// <summary>The warehouse that the import leaves for the measurements after it, or that an earlier run left in a kept folder; null before.</summary>
    public string? Warehouse { get; set; }

    /// <summary>Text reports on disk: the townships of as many counties as are needed, 2008 to 2025.</summary>
    public IReadOnlyList<string> Corpus()
    {
        corpus ??= Path.Combine(Folder, "text");
        if (!Directory.Exists(corpus))
        {
            Directory.CreateDirectory(corpus);
            var made = "";
            foreach (var report in Simulator.Reports(Country).Take(Reports))
            {
                var path = Path.Combine(corpus, report.FileName);
                var parent = Path.GetDirectoryName(path)!;
                if (parent != made)
                {
                    Directory.CreateDirectory(made = parent);
                }

                File.WriteAllBytes(path, report.Bytes);
            }
        }

        return [.. Directory.EnumerateFiles(corpus, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>The plan behind the files: every unit files every year, once.</summary>
    public static SimulationPlan Country { get; } = new()
    {
        Under = "0", FromYear = 2008, ToYear = 2025, Seed = 2026, Gaps = false, AmendmentRate = 0, ErrorRate = 0.02,
    };

    /// <summary>Seconds that something takes.</summary>
    public static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The quickest of a few runs: what disturbs a run only ever makes it slower.</summary>
    public static double Best(int runs, Action work) => Enumerable.Range(0, runs).Min(_ => Seconds(work));

    public void Dispose()
    {
        if (!KeepsFiles)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
