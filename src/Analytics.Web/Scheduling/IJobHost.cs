using Analytics.Jobs;

namespace Analytics.Web.Scheduling;

/// <summary>What a scheduler does for us: hold the jobs' next moments, and call back.</summary>
/// <remarks>Two hosts stand behind it, one file each: Quartz in the core set, Hangfire in the full set. What ran, what was
/// missed and what is paused is in the warehouse, so a host may forget everything when the program stops.</remarks>
public interface IJobHost
{
    /// <summary>Makes the scheduler match the jobs: adds, changes and removes.</summary>
    /// <param name="run">Runs a job; false where the run failed, for a host that tries again.</param>
    Task InstallAsync(IReadOnlyList<ScheduledJob> jobs, Func<Job, CancellationToken, Task<bool>> run, CancellationToken cancellationToken);

    /// <summary>Gives the files that wait in the queue to background workers of all servers, one job a file.</summary>
    /// <returns>False where the host has no such workers; then the site works the queue itself.</returns>
    bool Spread(int files) => false;

    Task StopAsync(CancellationToken cancellationToken);
}

/// <summary>A job with the schedule that holds for this office.</summary>
public sealed record ScheduledJob(Job Job, Jobs.Scheduling.Schedule Schedule);
