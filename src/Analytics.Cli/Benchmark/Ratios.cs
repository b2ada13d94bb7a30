using System.Globalization;
using System.Text.Json;
using Analytics.Cli.Output;

namespace Analytics.Cli.Benchmark;

/// <summary>Holds a run against committed figures: by ratios alone, since machines differ and rivals ran beside us.</summary>
public static class Ratios
{
    /// <summary>What fell by more than a fifth, one sentence each.</summary>
    public static List<string> Fallen(IReadOnlyList<BenchRow> rows, string committed)
    {
        if (!File.Exists(committed))
        {
            throw new CallException($"There are no committed figures at {committed}; write them with bench --quick --out {committed}.");
        }

        var before = File.ReadLines(committed).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<BenchRow>(line, Rows.Json)!).ToDictionary(row => row.Name);
        return
        [
            .. rows.Where(row => row.Ratio is { } now && before.GetValueOrDefault(row.Name)?.Ratio is { } then && now < then * 0.8)
                .Select(row => string.Create(CultureInfo.InvariantCulture,
                    $"{row.Name} fell: {row.Ratio} times {row.Rival}, committed {before[row.Name].Ratio}; find out why, or commit new figures with the reason.")),
        ];
    }
}
