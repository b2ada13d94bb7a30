using System.Globalization;
using System.Text.Json;
using Analytics.Cli.Output;

namespace Analytics.Cli.Benchmark;

/// <summary>Holds a run against committed figures: by ratios alone, since machines differ and rivals ran beside us.</summary>
public static class Ratios
{
    /// <summary>The rows whose ratio fell by more than a fifth in every one of three runs; a busy minute makes one run slow, not three.</summary>
    /// <param name="rows">The first run.</param>
    /// <param name="committed">File of committed figures, a row a line.</param>
    /// <param name="again">Measures the rows of these names once more.</param>
    public static IReadOnlyList<Fall> FallenForGood(IReadOnlyList<BenchRow> rows, string committed, Func<IReadOnlyList<string>, IReadOnlyList<BenchRow>> again)
    {
        const int MoreRuns = 2;
        IReadOnlyList<Fall> fallen = Fallen(rows, committed);
        for (var run = 0; run < MoreRuns && fallen.Count > 0; run++)
        {
            string[] names = [.. fallen.Select(fall => fall.Name)];
            fallen = [.. Fallen(again(names), committed).Where(fall => names.Contains(fall.Name))];
        }

        return fallen;
    }

    /// <summary>What fell by more than a fifth in one run.</summary>
    public static IReadOnlyList<Fall> Fallen(IReadOnlyList<BenchRow> rows, string committed)
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
                .Select(row => new Fall(row.Name, string.Create(CultureInfo.InvariantCulture,
                    $"{row.Name} fell: {row.Ratio} times {row.Rival}, committed {before[row.Name].Ratio}; find out why, or commit new figures with the reason."))),
        ];
    }

    /// <summary>A ratio that fell, and what to say of it.</summary>
    public sealed record Fall(string Name, string Message);
}
