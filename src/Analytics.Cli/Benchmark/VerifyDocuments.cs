using System.Globalization;
using System.Text.Json;

namespace Analytics.Cli.Benchmark;

/// <summary>Every stored document of the imported warehouse read again and compared, by the verb verify in a process of its own.</summary>
/// <remarks>A version that reads or sums otherwise than it is stored fails the row, whatever the rate.</remarks>
public sealed class VerifyDocuments : Measurement
{
    public override string Name => "verify";

    public override int Order => 35;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        if (bench.Warehouse is null)
        {
            yield return BenchRow.Skipped(Name, "reports/s", null, "needs the warehouse of import-text in the same run");
            yield break;
        }

        var differing = new List<string>();
        var megabytes = 0.0;
        var seconds = Bench.Seconds(() =>
        {
            using var verify = OwnProcess.Start(new Dictionary<string, string>(), "verify", "--warehouse", bench.Warehouse, "--format", "json");
            using var looking = new Timer(_ => verify.Look(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
            while (verify.Output.ReadLine() is { } line)
            {
                differing.Add(Status(line));
            }

            verify.Finish();
            megabytes = verify.PeakMegabytes;
        });
        var outcome = differing.Count == 0
            ? "every version as stored"
            : $"{differing.Count} versions differ: {string.Join(", ", differing.CountBy(status => status).Select(status => $"{status.Value} {status.Key}"))}";
        yield return BenchRow.AtLeast(Name, bench.Reports / seconds, "reports/s") with
        {
            Met = differing.Count == 0,
            Note = string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s, {megabytes:0} MB at most; {outcome}"),
        };
    }

    private static string Status(string line)
    {
        using var version = JsonDocument.Parse(line);
        return version.RootElement.GetProperty("status").GetString()!;
    }
}
