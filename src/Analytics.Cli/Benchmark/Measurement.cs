namespace Analytics.Cli.Benchmark;

/// <summary>One row or a few of the benchmark; one file in this folder, found by itself.</summary>
public abstract class Measurement
{
    /// <summary>Stable name; its rows' names begin with it.</summary>
    public abstract string Name { get; }

    /// <summary>Place in the run: what leaves a warehouse for others comes before them.</summary>
    public abstract int Order { get; }

    public abstract IEnumerable<BenchRow> Run(Bench bench);
}
