using System.CommandLine;
using Analytics.Cli.Output;
using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Jobs.Running;
using Analytics.Warehousing;
using Analytics.Web;
using Analytics.Web.Scheduling;
using Microsoft.Extensions.Configuration;

namespace Analytics.Cli.Commands;

/// <summary><c>jobs list</c>, <c>jobs run ID</c>, <c>jobs pause ID</c>, <c>jobs resume ID</c>, <c>jobs work</c>: what is scheduled, one now, and help with the queue.</summary>
public sealed class JobsCommand : Verb
{
    public override Command Define()
    {
        var warehouse = WarehouseOption();
        var format = FormatOption();
        var command = new Command("jobs", "计划作业：列出、立即运行、暂停。Scheduled jobs: list, run now, pause.") { warehouse, format };

        var list = new Command("list", "有哪些作业、何时运行、上次结果。What is scheduled, and what came of it.");
        list.SetAction(call =>
        {
            using var store = Warehouse.Open(call.GetValue(warehouse));
            var settings = Settings();
            var runner = new JobRunner(store, settings, store.Clock);
            var last = store.JobRuns.Last();
            Rows.Write(JobRunner.Jobs.Select(job => Row(job, settings, runner, last.GetValueOrDefault(job.Id))), call.GetValue(format));
            return ExitStatus.Done;
        });
        command.Subcommands.Add(list);

        var id = new Argument<string>("id") { Description = "作业编号 / the job's id" };
        command.Subcommands.Add(Sub("run", "立即运行一项作业。Runs one now.", async (store, job, stop) =>
        {
            var run = await new JobRunner(store, Settings(), store.Clock).RunAsync(job, stop)
                ?? throw new CallException($"{job.Id} 正在运行，请等它结束。 {job.Id} is running already; wait for it to end.", ExitStatus.SetAside);
            Console.WriteLine(run.Message);
            return run.OutcomeCode == "done" && run.SetAside == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        }));
        command.Subcommands.Add(Sub("pause", "暂停一项作业。Pauses one.", (store, job, _) =>
        {
            store.JobRuns.Pause(job.Id, Environment.UserName);
            return Task.FromResult(ExitStatus.Done);
        }));
        command.Subcommands.Add(Sub("resume", "恢复一项作业。Resumes one.", (store, job, _) =>
        {
            store.JobRuns.Resume(job.Id);
            return Task.FromResult(ExitStatus.Done);
        }));
        command.Subcommands.Add(Work(warehouse));
        return command;

        Command Sub(string name, string description, Func<Warehouse, Job, CancellationToken, Task<int>> action)
        {
            var sub = new Command(name, description) { id };
            sub.SetAction(async (call, stop) =>
            {
                var wanted = call.GetValue(id)!;
                var job = JobRunner.Find(wanted)
                    ?? throw new CallException($"没有名为 {wanted} 的作业；jobs list 列出全部。 There is no job {wanted}; `jobs list` names them all.");
                using var store = Warehouse.Open(call.GetValue(warehouse));
                return await action(store, job, stop);
            });
            return sub;
        }
    }

    // A second pair of hands for a long queue: any number of programs, on this machine or on others, may work on one queue.
    private static Command Work(Option<string?> warehouse)
    {
        var work = new Command("work", "帮忙处理导入队列，直到队列空。Helps with the import queue until it is empty.");
        work.SetAction(async (call, stop) =>
        {
            using var store = Warehouse.Open(call.GetValue(warehouse));
            var summary = await new QueueWorker(store).RunAsync(cancellationToken: stop);
            Console.WriteLine($"入库 {summary.Loaded}，未变 {summary.Unchanged}，搁置 {summary.SetAside}。{summary.Loaded} loaded, {summary.Unchanged} unchanged, {summary.SetAside} set aside.");
            return summary.SetAside == 0 ? ExitStatus.Done : ExitStatus.SetAside;
        });
        return work;
    }

    private static JobSettings Settings()
    {
        try
        {
            return JobSettingsReader.From(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, SiteSettings.FileName), optional: true)
                .AddEnvironmentVariables("ANALYTICS_")
                .Build());
        }
        catch (FormatException slip)
        {
            throw new CallException(slip.Message);
        }
    }

    private static JobRow Row(Job job, JobSettings settings, JobRunner runner, JobRun? last) => new()
    {
        Id = job.Id,
        Title = job.Title.Zh,
        Schedule = (settings.ScheduleOf(job) ?? job.Schedule).Written,
        Enabled = runner.NextRun(job) is not null,
        LastRun = last?.StartedAt,
        LastOutcome = last?.OutcomeCode,
        LastMessage = last?.Message,
        NextRun = runner.NextRun(job) is { } next ? Instants.Text(next) : null,
    };

    private sealed record JobRow
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        public required string Schedule { get; init; }

        public required bool Enabled { get; init; }

        public string? LastRun { get; init; }

        public string? LastOutcome { get; init; }

        public string? LastMessage { get; init; }

        public string? NextRun { get; init; }
    }
}
