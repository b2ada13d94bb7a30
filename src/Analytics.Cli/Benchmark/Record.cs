using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Analytics.Core.Words;

namespace Analytics.Cli.Benchmark;

/// <summary>Appends a run to a page of figures, with the machine and the day.</summary>
public static class Record
{
    public static void Append(string page, IReadOnlyList<BenchRow> rows, Bench bench)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n## {TimeProvider.System.Today():yyyy-MM-dd}, {bench.Reports} reports{(bench.IsQuick ? ", quick" : "")}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Machine()}\n\n| what | measured | goal | met | beside | note |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {row.Name} | {(row.Value is { } value ? value.ToString("#,0.####", CultureInfo.InvariantCulture) : "–")} {row.Unit} | {row.Goal?.ToString("#,0.####", CultureInfo.InvariantCulture)} | {(row.Met switch { true => "yes", false => "**no**", _ => "" })} | {(row.Ratio is { } ratio ? $"{ratio.ToString(CultureInfo.InvariantCulture)} × {row.Rival}" : "")} | {row.Note} |\n");
        }

        File.AppendAllText(page, text.ToString());
    }

    private static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores{(processor is null ? "" : $" ({processor})")}, {memory:0} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}.");
    }
}
