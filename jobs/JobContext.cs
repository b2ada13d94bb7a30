using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs;

/// <summary>What a run of a job may use: the warehouse, the settings, the clock, and a way to say how far it is.</summary>
/// <param name="Warehouse">Open and deployed.</param>
/// <param name="Settings">What the office configured.</param>
/// <param name="Clock">Now; tests turn it.</param>
/// <param name="Report">Takes lines for the run's log and its progress.</param>
public sealed record JobContext(Warehouse Warehouse, JobSettings Settings, TimeProvider Clock, IProgress<JobProgress> Report)
{
    /// <summary>Adds a line to the run's log.</summary>
    public void Say(Text line) => Report.Report(new JobProgress(0, 0, line));
}

/// <summary>How far a run is: n of m, and what it is doing. Of 0 where the whole is not known.</summary>
public sealed record JobProgress(int Done, int Of, Text? Line);
