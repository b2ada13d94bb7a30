using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Analytics.Benchmarks;

/// <summary>BenchmarkDotNet over the hot paths, one class each: <c>dotnet run -c Release --project tests/Analytics.Benchmarks -- --filter '*'</c>.</summary>
/// <remarks>The goals and their rivals are the verb <c>bench</c>; these tell which of two ways of doing one thing is quicker, and what it allocates.</remarks>
internal static class HotPaths
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(HotPaths).Assembly).Run(args, Config);

    // In this process: the default builds a project of its own for each run, which needs a package feed.
    private static IConfig Config => DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default);
}
