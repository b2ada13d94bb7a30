using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Warehousing;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Jobs;

/// <summary>What runs by itself: when, how the last runs went, and a button to run it now.</summary>
[Needs(Role.Officer, Role.Administrator)]
public sealed class JobsModel(Warehouse warehouse, JobRunner runner, JobSettings settings) : SitePage
{
    private const int MostRuns = 6;

    public IReadOnlyList<Job> Jobs => JobRunner.Jobs;

    /// <summary>The newest runs of every job, newest first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JobRun>> Runs { get; private set; } = new Dictionary<string, IReadOnlyList<JobRun>>();

    public IReadOnlySet<string> Paused { get; private set; } = new HashSet<string>();

    public DateTimeOffset? NextOf(Job job) => runner.NextRun(job);

    public string ScheduleOf(Job job) => settings.ScheduleOf(job) is { } schedule ? W.In(schedule.Words) : W["已关闭"];

    public void OnGet() => (Runs, Paused) = (Jobs.ToDictionary(job => job.Id, job => warehouse.JobRuns.Latest(job.Id, MostRuns)), warehouse.JobRuns.Paused());

    public async Task<IActionResult> OnPostRunAsync(string id)
    {
        if (JobRunner.Find(id) is not { } job)
        {
            return NotFound();
        }

        // The visitor may close the page; a run that began ends by itself.
        var run = await runner.RunAsync(job, CancellationToken.None);
        Say(run is null ? W["这项作业正在运行。"] : run.Words is { } words ? W.In(words) : W["已运行。"]);
        return LocalRedirect("/jobs");
    }

    public IActionResult OnPostPause(string id)
    {
        warehouse.JobRuns.Pause(id, Visitor.Name);
        Say(W["已暂停。"]);
        return LocalRedirect("/jobs");
    }

    public IActionResult OnPostResume(string id)
    {
        warehouse.JobRuns.Resume(id);
        Say(W["已恢复。"]);
        return LocalRedirect("/jobs");
    }
}
