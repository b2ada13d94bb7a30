using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Simulation;

namespace Analytics.Benchmarks;

/// <summary>The simulated reports that the benchmarks read: the same ones in every run.</summary>
internal static class Samples
{
    /// <summary>How many reports one call of a benchmark goes through; times and bytes are given for one of them.</summary>
    public const int Count = 100;

    public static SimulatedReport[] Written(string layout)
    {
        var plan = new SimulationPlan { Under = "63", FromYear = 2019, ToYear = 2024, Seed = 2026, Gaps = false, AmendmentRate = 0, ErrorRate = 0.02, Layouts = [layout] };
        return [.. Simulator.Reports(plan).Take(Count)];
    }

    public static Report[] Read(string layout) => [.. Written(layout).Select(written => ReportImporter.Read(written.FileName, written.Bytes)[0])];
}
