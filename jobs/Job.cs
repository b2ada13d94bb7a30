using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;

namespace Analytics.Jobs;

/// <summary>One piece of scheduled work: a plain class with its own id, schedule and purpose, in a file of its own.</summary>
/// <remarks>A job takes nothing but the context, can run twice with the same result, and knows nothing of schedulers.
/// Ids are stable: a run is recorded under its id, and the settings name it.</remarks>
public abstract class Job
{
    /// <summary>Stable id in kebab-case, such as <c>import-inbox</c>.</summary>
    public abstract string Id { get; }

    /// <summary>When it runs unless the settings say otherwise (<c>Jobs:ID:Schedule</c>).</summary>
    public abstract Schedule Schedule { get; }

    public abstract Text Title { get; }

    /// <summary>What it does and why at that hour, for the page.</summary>
    public abstract Text Purpose { get; }

    /// <summary>Runs once. What it returns is the line that pages show: what was done, with counts.</summary>
    public abstract Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken);
}

/// <summary>What one run of a job did.</summary>
/// <param name="Message">One line, with counts.</param>
/// <param name="Done">How many things were done.</param>
/// <param name="SetAside">How many were set aside or failed, each with its reason elsewhere.</param>
public sealed record JobOutcome(Text Message, int Done = 0, int SetAside = 0);
