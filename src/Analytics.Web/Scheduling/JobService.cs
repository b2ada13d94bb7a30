using Analytics.Jobs;
using Analytics.Jobs.Running;

namespace Analytics.Web.Scheduling;

/// <summary>The scheduler inside the web program: installs the jobs, runs what was missed, skips what is paused.</summary>
public sealed class JobService(IJobHost host, JobRunner runner, JobSettings settings, Warehousing.Warehouse warehouse, ILogger<JobService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ScheduledJob[] scheduled =
        [
            .. JobRunner.Jobs.Select(job => (job, schedule: settings.ScheduleOf(job)))
                .Where(pair => pair.schedule is not null)
                .Select(pair => new ScheduledJob(pair.job, pair.schedule!)),
        ];
        await host.InstallAsync(scheduled, RunAsync, stoppingToken);

        foreach (var missed in runner.Missed())
        {
            log.LogInformation("{Job} was due while the program did not run; it runs once now.", missed.Id);
            await RunAsync(missed, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await host.StopAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    private async Task<bool> RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (warehouse.JobRuns.Paused().Contains(job.Id))
        {
            return true;
        }

        var run = await runner.RunAsync(job, cancellationToken);
        if (run is { OutcomeCode: "failed" })
        {
            log.LogWarning("{Job} failed: {Message}", job.Id, run.MessageEn);
            return false;
        }

        return true;
    }
}
