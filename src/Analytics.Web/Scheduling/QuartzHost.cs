using System.Collections.Specialized;
using Analytics.Core.Words;
using Analytics.Jobs;
using Quartz;
using Quartz.Impl;

namespace Analytics.Web.Scheduling;

/// <summary>Quartz as the scheduler: triggers in memory, one call a due moment.</summary>
public sealed class QuartzHost : IJobHost
{
    private IScheduler? scheduler;

    public async Task InstallAsync(IReadOnlyList<ScheduledJob> jobs, Func<Job, CancellationToken, Task<bool>> run, CancellationToken cancellationToken)
    {
        // A name of its own, so that two hosts in one process (tests) do not share a scheduler.
        scheduler = await new StdSchedulerFactory(new NameValueCollection
        {
            ["quartz.scheduler.instanceName"] = $"jobs-{Guid.NewGuid():N}",
            ["quartz.threadPool.maxConcurrency"] = "4",
        }).GetScheduler(cancellationToken);
        foreach (var (job, schedule) in jobs)
        {
            var data = new JobDataMap { ["job"] = job, ["schedule"] = schedule, ["run"] = run };
            var detail = JobBuilder.Create<Call>().WithIdentity(job.Id).UsingJobData(data).StoreDurably().Build();
            await scheduler.AddJob(detail, replace: true, cancellationToken);
            await scheduler.ScheduleJob(Next(job.Id, schedule), cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    // One trigger for one moment: our schedules are counted in Shanghai time, which a cron text would say only with time-zone data.
    private static ITrigger Next(string id, Jobs.Scheduling.Schedule schedule) => TriggerBuilder.Create()
        .ForJob(id)
        .WithIdentity(id)
        .StartAt(schedule.NextAfter(TimeProvider.System.GetUtcNow()))
        .WithSimpleSchedule(simple => simple.WithMisfireHandlingInstructionFireNow())
        .Build();

    /// <summary>What Quartz makes at a due moment: sets the next one, then runs the job.</summary>
    [DisallowConcurrentExecution]
    private sealed class Call : IJob
    {
        public async Task Execute(IJobExecutionContext context)
        {
            var data = context.MergedJobDataMap;
            var job = (Job)data["job"];
            await context.Scheduler.RescheduleJob(context.Trigger.Key, Next(job.Id, (Jobs.Scheduling.Schedule)data["schedule"]), context.CancellationToken);
            await ((Func<Job, CancellationToken, Task<bool>>)data["run"])(job, context.CancellationToken);
        }
    }
}
