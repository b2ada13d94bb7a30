using BenchmarkDotNet.Running;

namespace Analytics.Benchmarks;

/// <summary>BenchmarkDotNet over the hot paths: <c>dotnet run -c Release --project tests/Analytics.Benchmarks -- --filter '*'</c>.</summary>
internal static class HotPaths
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(HotPaths).Assembly).Run(args);
}
