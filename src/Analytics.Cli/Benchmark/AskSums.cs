using System.Globalization;
using Analytics.Core.Divisions;
using Analytics.Core.Forms;
using Analytics.Warehousing;

namespace Analytics.Cli.Benchmark;

/// <summary>One measure of one year with coverage and last year, over a district, a city, a province and the country; no cache.</summary>
public sealed class AskSums : Measurement
{
    public override string Name => "ask-sums";

    public override int Order => 40;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        if (bench.Warehouse is null)
        {
            yield return BenchRow.Skipped(Name, "ms", 3, "needs the warehouse of import-text in the same run");
            yield break;
        }

        using var warehouse = Warehouse.Open(bench.Warehouse);
        var counties = bench.Corpus().Select(file => file.Split('/')[^3]).Where(code => code.Length == 6).Distinct().ToArray();
        var times = bench.IsQuick ? 60 : 300;
        yield return Asked(warehouse, "ask-district", counties, null, times, 3);
        yield return Asked(warehouse, "ask-city", [.. counties.Select(c => c[..4]).Distinct()], null, times / 3, 3);
        yield return Asked(warehouse, "ask-province", [.. counties.Select(c => c[..2]).Distinct()], null, times / 6, 3);
        yield return Asked(warehouse, "ask-nation-by-county", ["0"], "county", times / 15, bench.Reports > 500_000 ? 50 : null);
        yield return Asked(warehouse, "ask-nation-a-page", ["0"], null, times / 15, bench.Reports > 500_000 ? 50 : null, take: 100);
        var past = new Knowledge { AsOf = warehouse.Clock.GetUtcNow().AddMinutes(-1) };
        yield return Asked(warehouse, "ask-as-of", counties, null, times / 6, 500, past);
    }

    private static BenchRow Asked(Warehouse warehouse, string name, string[] under, string? level, int times, double? goal, Knowledge? knowledge = null, int? take = null)
    {
        // A list of units as of now is what one statement by hand could give, without rosters, trees and coverage.
        var hasRival = level is null && take is null && knowledge is null;
        string[] measures = ["received.new", "granted", "handled.total", "licences.decisions", "procurement.amount"];
        var rows = 0;
        var (taken, plain) = (new List<double>(), new List<double>());
        using var rival = new Rivals.PlainSql(warehouse);
        for (var i = -3; i < times; i++)
        {
            var measure = Form.Get(measures[Math.Abs(i) % measures.Length]);
            var query = new RollupQuery(measure, under[Math.Abs(i * 7) % under.Length], 2009 + (Math.Abs(i) % 16), 2009 + (Math.Abs(i) % 16))
            {
                Level = level,
                Take = take,
                Applicant = measure.Table == FormTable.Applications ? Applicant.Total : Applicant.None,
                Knowledge = knowledge ?? Knowledge.Now,
            };
            var seconds = Bench.Seconds(() => rows += warehouse.Rollups.Of(query).Count);
            if (i >= 0)
            {
                taken.Add(seconds * 1000);
                if (hasRival)
                {
                    plain.Add(Bench.Seconds(() => rival.Ask(query.Measure, query.Applicant, query.Under, query.FromYear)) * 1000);
                }
            }
        }

        taken.Sort();
        var row = BenchRow.AtMost(name, taken[(int)(taken.Count * 0.95)], "ms (p95)", goal) with
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"median {taken[taken.Count / 2]:0.##} ms, {times} questions, {rows / times} rows each"),
        };
        return hasRival ? row.Beside("one plain SQL statement for the same units, median", Median(plain) / Median(taken)) : row;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
