using System.Text.Json;
using Analytics.Simulation;
using Analytics.Simulation.Truth;

namespace Analytics.Tests.Simulation;

public sealed class SimulationFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("simulate").FullName;
    private static readonly SimulationPlan County = new() { Under = "630106", FromYear = 2020, ToYear = 2021, Seed = 7 };

    [Theory]
    [InlineData(TruthDetail.Full)]
    [InlineData(TruthDetail.Compact)]
    public void Each_file_has_its_line_of_truth_in_the_shape_of_read(TruthDetail detail)
    {
        var written = SimulationFiles.Write(County, folder, detail);

        var lines = File.ReadAllLines(Path.Combine(folder, "truth.jsonl"));
        Assert.Equal(written.Reports, lines.Length);
        foreach (var line in lines)
        {
            using var truth = JsonDocument.Parse(line);
            Assert.True(File.Exists(Path.Combine(folder, truth.RootElement.GetProperty("file").GetString()!)));
            Assert.True(truth.RootElement.GetProperty("receipt").GetProperty("balanced").GetBoolean());
            Assert.Equal(JsonValueKind.Array, truth.RootElement.GetProperty("planted").ValueKind);
            Assert.Equal(
                detail == TruthDetail.Full ? truth.RootElement.GetProperty("receipt").GetProperty("printed").GetInt32() : 0,
                detail == TruthDetail.Full ? truth.RootElement.GetProperty("cells").EnumerateArray().Count(c => !c.GetProperty("measure").GetString()!.StartsWith("processing-fee", StringComparison.Ordinal)) : 0);
        }
    }

    [Fact]
    public void A_code_that_is_no_division_is_refused_with_what_to_do()
    {
        var refusal = Assert.Throws<ArgumentException>(() => SimulationFiles.Write(County with { Under = "999999" }, folder, TruthDetail.None));

        Assert.Contains("999999", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
