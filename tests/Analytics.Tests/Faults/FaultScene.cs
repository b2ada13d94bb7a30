using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Faults;

/// <summary>A folder of reports, and what a warehouse holds after an import that nothing disturbed.</summary>
internal sealed class FaultScene : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("faults-").FullName;

    public FaultScene(int fromYear, int toYear)
    {
        foreach (var report in Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = fromYear, ToYear = toYear, Seed = 21, ErrorRate = 0.1, AmendmentRate = 0 }))
        {
            Directory.CreateDirectory(Post);
            File.WriteAllBytes(Path.Combine(Post, report.FileName.Replace('/', '-')), report.Bytes);
            Reports++;
        }

        MixedPost.Rest(Post);
    }

    public int Reports { get; }

    public string Post => Path.Combine(folder, "post");

    /// <summary>What each table holds.</summary>
    public static string Holds(Warehouse warehouse) => string.Join('\n', Fingerprint.Of(warehouse));

    /// <summary>What each table holds after an import that nothing disturbed.</summary>
    public string Undisturbed()
    {
        using var temp = new TempWarehouse();
        using var import = ToolProcess.Start(null, "import", Post, "--warehouse", $"sqlite:{temp.Path}");
        Assert.True(import.Wait(TimeSpan.FromMinutes(5)) && import.ExitCode == 0, import.Output);
        return Holds(temp.Warehouse);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
