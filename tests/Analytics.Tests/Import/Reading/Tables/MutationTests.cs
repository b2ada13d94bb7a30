using System.Globalization;
using System.Text;
using Analytics.Import.Reading.Tables;
using Analytics.Simulation;
using Analytics.Tests.Conventions;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Accidents to texts: every one is made again from its seed, which a failure prints.</summary>
public sealed class MutationTests
{
    // Some accidents leave a page that is right as it stands (a cell cut where blank cells are dropped): no reader can know them.
    private const double Unknowable = 0.0001;

    [Fact]
    public void An_accident_to_a_line_is_followed_or_raises_a_finding() => Assert.InRange(Unexplained(Sheets(), seed: 20_260_101, 1_500).Count, 0, 2);

    [SkippableFact]
    [Trait("Kind", "Long")]
    public void A_million_accidents_to_real_and_simulated_reports_crash_nothing_and_change_nothing_in_silence()
    {
        Skip.If(Repository.Shared is null, "The real reports (../shared) are not beside this project.");
        var real = new[] { "seeds", "flattened" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "reports", folder)))
            .Order(StringComparer.Ordinal).Select(path => File.ReadAllText(path).Split('\n'));
        var simulated = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2019, ToYear = 2022, Seed = 5, Layouts = ["text"] })
            .Select(report => Encoding.UTF8.GetString(report.Bytes).Split('\n'));

        // Another run over other accidents: ANALYTICS_MUTATIONS=SEED,COUNT.
        var asked = (Environment.GetEnvironmentVariable("ANALYTICS_MUTATIONS") ?? "20260101,1000000").Split(',');
        var count = int.Parse(asked[1], CultureInfo.InvariantCulture);
        var unexplained = Unexplained([.. real, .. simulated], int.Parse(asked[0], CultureInfo.InvariantCulture), count);

        Assert.True(unexplained.Count <= Unknowable * count, $"{unexplained.Count} of {count}:\n{string.Join('\n', unexplained.Order(StringComparer.Ordinal).Take(200))}");
    }

    private static List<string> Unexplained(List<string[]> texts, int seed, int count)
    {
        var before = texts.ConvertAll(lines => TablesReading.Read(Layouts.Text(lines)));
        var unexplained = new List<string>();
        Parallel.For(0, count, i =>
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            var at = random.Next(texts.Count);
            var mutation = Mutation.By(random, texts[at]);
            var after = TablesReading.Read(mutation.Document);
            foreach (var one in mutation.Unexplained(before[at], after).Concat(mutation.NotFollowed(before[at], after)).Take(1))
            {
                lock (unexplained)
                {
                    unexplained.Add($"accident {i} of seed {seed}, text {at}: {one}\n    {Near(mutation)}");
                }
            }
        });

        return unexplained;
    }

    // The lines around the accident, to see it without making it again.
    private static string Near(Mutation mutation)
    {
        var first = Math.Max(0, (mutation.Cut > 0 ? mutation.Cut : mutation.Inserted > 0 ? mutation.Inserted : mutation.Touched.DefaultIfEmpty(1).Min()) - 9);
        return string.Join('⏎', mutation.Lines.Skip(first).Take(18));
    }

    private static List<string[]> Sheets() =>
    [
        .. Layouts.Whole.Values.SelectMany(layout => new[] { 0, 1, 4, 5, 7 }.Select(seed => layout(Sheet.Numbered(seed))))
            .Where(document => document.Format == "text").Select(document => document.Text.Split('\n')),
    ];
}
