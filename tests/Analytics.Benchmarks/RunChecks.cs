using Analytics.Core.Checks;
using Analytics.Core.Reports;
using BenchmarkDotNet.Attributes;

namespace Analytics.Benchmarks;

/// <summary>The whole rule book over one report, alone and beside the year before.</summary>
public class RunChecks
{
    private Report[] reports = [];

    [GlobalSetup]
    public void Read() => reports = Samples.Read("tab-rows");

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Alone()
    {
        var findings = 0;
        foreach (var report in reports)
        {
            findings += RuleBook.Run(new CheckSubject(report)).Count;
        }

        return findings;
    }

    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int BesideTheYearBefore()
    {
        var findings = 0;
        for (var i = 0; i < reports.Length; i++)
        {
            findings += RuleBook.Run(new CheckSubject(reports[i]) { Previous = reports[(i + 1) % reports.Length] }).Count;
        }

        return findings;
    }
}
