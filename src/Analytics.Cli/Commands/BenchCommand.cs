using System.CommandLine;
using System.Globalization;
using Analytics.Cli.Benchmark;
using Analytics.Cli.Output;
using Analytics.Core.Words;

namespace Analytics.Cli.Commands;

/// <summary><c>bench</c>: measures what the product promises about speed and size, rivals in the same run.</summary>
public sealed class BenchCommand : Verb
{
    public override Command Define()
    {
        var quick = new Option<bool>("--quick") { Description = "two minutes in all, with fewer reports" };
        var reports = new Option<int?>("--reports") { Description = "reports to import; 50,000 unless asked otherwise" };
        var only = new Option<string?>("--only") { Description = "these measurements alone, comma-separated names" };
        var work = new Option<string?>("--keep") { Description = "write to this folder and keep it, warehouse included" };
        var record = new Option<string?>("--record") { Description = "append the figures, with machine and date, to this page, such as docs/performance.md" };
        var against = new Option<string?>("--against") { Description = "compare the ratios with these committed figures; exit 1 where one fell by more than a fifth in three runs" };
        var curve = new Option<string?>("--curve") { Description = "measure nothing; draw the curve of these figures, lines of several runs, to --out FILE.svg" };
        var (format, path) = (FormatOption(), OutOption());
        var command = new Command("bench", "按设计目标测速，并与同类工具同场比较。Measures speed and size against the goals, with rivals in the same run.")
            { quick, reports, only, work, record, against, curve, format, path };
        command.SetAction(call =>
        {
            if (call.GetValue(curve) is { } figures)
            {
                File.WriteAllText(call.GetValue(path) ?? throw new CallException("--curve needs --out FILE.svg."), ScaleCurve.Draw(figures));
                return ExitStatus.Done;
            }

            var isQuick = call.GetValue(quick);
            var names = call.GetValue(only)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            using var bench = new Bench(call.GetValue(reports) ?? (isQuick ? 5_000 : 50_000), isQuick, call.GetValue(work));
            var chosen = Discovery.Of<Measurement>(typeof(BenchCommand).Assembly)
                .Where(measurement => names is null || names.Contains(measurement.Name)).OrderBy(measurement => measurement.Order).ToList();
            if (names?.FirstOrDefault(name => chosen.TrueForAll(c => c.Name != name)) is { } unknown)
            {
                throw new CallException($"There is no measurement named {unknown}.");
            }

            var rows = new List<BenchRow>();
            foreach (var row in chosen.SelectMany(measurement => measurement.Run(bench)))
            {
                rows.Add(row with { Reports = bench.Reports });
                // A row is seen as soon as it is measured: the whole may take an hour.
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name}: {row.Value} {row.Unit} {row.Note}"));
            }

            Rows.Write(rows, call.GetValue(format), call.GetValue(path));
            if (call.GetValue(record) is { } page)
            {
                Record.Append(page, rows, bench);
            }

            var fallen = call.GetValue(against) is { } committed
                ? Ratios.FallenForGood(rows, committed, fell => [.. chosen.Where(one => fell.Any(name => name.StartsWith(one.Name, StringComparison.Ordinal))).SelectMany(one => one.Run(bench))])
                : [];
            foreach (var fall in fallen)
            {
                Console.Error.WriteLine(fall.Message);
            }

            return fallen.Count > 0 ? ExitStatus.SetAside : ExitStatus.Done;
        });
        return command;
    }
}
