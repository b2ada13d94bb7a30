using Analytics.Simulation;
using Analytics.Simulation.Truth;

namespace Analytics.Cli.Benchmark;

/// <summary>Web pages of some 20 thousand characters into an empty warehouse, by the verb import.</summary>
public sealed class ImportPages : Measurement
{
    public override string Name => "import-html";

    public override int Order => 50;

    public override IEnumerable<BenchRow> Run(Bench bench)
    {
        var folder = Path.Combine(bench.Folder, "html");
        var written = SimulationFiles.Write(
            Bench.Country with { Under = "6301", FromYear = bench.IsQuick ? 2021 : 2014, ToYear = bench.IsQuick ? 2023 : 2025, Layouts = ["html-office", "html-portal"] }, folder, TruthDetail.None);
        var seconds = Bench.Seconds(() =>
        {
            using var import = OwnProcess.Start(new Dictionary<string, string>(), "import", folder, "--warehouse", "sqlite:" + Path.Combine(bench.Folder, "html.db"), "--format", "json");
            import.Output.ReadToEnd();
            import.Finish();
        });
        yield return BenchRow.AtLeast(Name, written.Reports / seconds, "pages/s", 500) with { Note = $"{written.Reports} pages of {written.Bytes / written.Reports} bytes, start included" };
    }
}
