using System.ComponentModel;
using System.Globalization;
using Analytics.Jobs;
using Analytics.Jobs.Importing;
using Analytics.Jobs.Scheduling;
using Analytics.Web.Access;
using Hangfire;
using Hangfire.Dashboard;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Hangfire.Storage;

namespace Analytics.Web.Scheduling;

/// <summary>Hangfire as the scheduler: recurring jobs with retries, a dashboard, and any number of servers on one SQL Server.</summary>
/// <remarks>Queued work is stored by the names of this class and its methods, so neither is ever renamed. What ran, what was missed and what is
/// paused stays in the warehouse; Hangfire's own store holds moments and tries, in the server's database or, beside an embedded one, in memory.</remarks>
public sealed class HangfireHost(Warehousing.Warehouse warehouse, SiteSettings settings) : IJobHost, IDisposable
{
    // A queue of their own, after the usual one: a thousand files do not hold up a job at its hour.
    private const string Documents = "documents";

    private Dictionary<string, ScheduledJob> jobs = [];
    private Func<Job, CancellationToken, Task<bool>> run = (_, _) => Task.FromResult(true);
    private BackgroundJobServer? server;

    /// <summary>Where Hangfire keeps its moments and tries.</summary>
    public JobStorage Storage { get; } = warehouse.Address.Engine == "sqlserver" && !settings.SchedulerInMemory
        ? new SqlServerStorage(warehouse.Address.Target, new SqlServerStorageOptions { SqlClientFactory = Microsoft.Data.SqlClient.SqlClientFactory.Instance })
        : new InMemoryStorage();

    public Task InstallAsync(IReadOnlyList<ScheduledJob> jobs, Func<Job, CancellationToken, Task<bool>> run, CancellationToken cancellationToken)
    {
        this.jobs = jobs.ToDictionary(scheduled => scheduled.Job.Id, StringComparer.Ordinal);
        this.run = run;
        var recurring = new RecurringJobManager(Storage);
        using (var connection = Storage.GetConnection())
        {
            foreach (var gone in connection.GetRecurringJobs().Where(known => !this.jobs.ContainsKey(known.Id)))
            {
                recurring.RemoveIfExists(gone.Id);
            }
        }

        // A moment that passed while no server ran is known from the warehouse, and made up for once by JobService.
        var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc, MisfireHandling = MisfireHandlingMode.Ignorable };
        foreach (var (job, schedule) in jobs)
        {
            var id = job.Id;
            if (CronOf(schedule) is { } cron)
            {
                recurring.AddOrUpdate<HangfireHost>(id, host => host.RunAsync(id, CancellationToken.None), cron, options);
            }
            else
            {
                recurring.AddOrUpdate<HangfireHost>(id, host => host.RunWhenDueAsync(id, CancellationToken.None), Cron.Minutely(), options);
            }
        }

        server = new BackgroundJobServer(
            new BackgroundJobServerOptions { Activator = new ThisHost(this), Queues = ["default", Documents], SchedulePollingInterval = TimeSpan.FromSeconds(5), WorkerCount = Math.Max(4, Environment.ProcessorCount) },
            Storage);
        return Task.CompletedTask;
    }

    /// <summary>Queues as many jobs as files wait and no job stands for yet; which of them takes which file is settled by the warehouse's own queue.</summary>
    public bool Spread(int files)
    {
        var client = new BackgroundJobClient(Storage);
        for (var more = files - Storage.GetMonitoringApi().EnqueuedCount(Documents); more > 0; more--)
        {
            client.Enqueue<HangfireHost>(Documents, host => host.ImportNextAsync(CancellationToken.None));
        }

        return server is not null;
    }

    /// <summary>Imports the next file of the queue, on whichever server this runs. The queue counts tries and sets aside, so Hangfire does not try again.</summary>
    [DisplayName("import the next file")]
    [AutomaticRetry(Attempts = 0)]
    public Task ImportNextAsync(CancellationToken cancellationToken) =>
        new QueueWorker(warehouse) { FilesAtATime = 1, FilesAtMost = 1 }.RunAsync(cancellationToken: cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            server.SendStop();
            await server.WaitForShutdownAsync(cancellationToken);
        }
    }

    public void Dispose() => server?.Dispose();

    /// <summary>Runs a job now. A run that failed is tried again after one, five and fifteen minutes, and then stands as failed in the dashboard.</summary>
    [DisplayName("{0}")]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60, 300, 900])]
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        // A job of an older program, or one switched off since it was queued, is nobody's any more.
        if (jobs.TryGetValue(id, out var scheduled) && !await run(scheduled.Job, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException($"{id} failed; the page of jobs says why.");
        }
    }

    /// <summary>Runs a job whose moments no cron text can say, such as every 7 minutes from midnight, where one has come since its last run.</summary>
    [DisplayName("{0}")]
    [AutomaticRetry(Attempts = 0)]
    public Task RunWhenDueAsync(string id, CancellationToken cancellationToken)
    {
        var isDue = jobs.TryGetValue(id, out var scheduled)
            && (!warehouse.JobRuns.Last().TryGetValue(id, out var last)
                || Warehousing.Instants.Parse(last.StartedAt) < scheduled.Schedule.LastDue(warehouse.Clock.GetUtcNow()));
        return isDue ? RunAsync(id, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>A schedule as a cron text in UTC; null where its moments cannot be said in one.</summary>
    /// <remarks>Shanghai time is UTC+8 the year round, so a shift of eight hours needs no time-zone data on the machine.</remarks>
    public static string? CronOf(Schedule schedule)
    {
        static string Moment(TimeOnly shanghai, int? day)
        {
            var utc = shanghai.AddHours(-8, out var days);
            return string.Create(CultureInfo.InvariantCulture, $"{utc.Minute} {utc.Hour} * * {(day is { } d ? (d + days + 7) % 7 : "*")}");
        }

        var words = schedule.Written.Split(' ');
        switch (words[0])
        {
            case "daily":
                return Moment(TimeOnly.ParseExact(words[1], "HH:mm", CultureInfo.InvariantCulture), null);
            case "weekly":
                return Moment(TimeOnly.ParseExact(words[2], "HH:mm", CultureInfo.InvariantCulture), (int)Enum.Parse<DayOfWeek>(words[1], ignoreCase: true));
            default:
                var minutes = int.Parse(words[1], CultureInfo.InvariantCulture);
                return 60 % minutes == 0 ? string.Create(CultureInfo.InvariantCulture, $"*/{minutes} * * * *")
                    : minutes % 60 == 0 && 24 % (minutes / 60) == 0
                        ? $"0 {string.Join(',', Enumerable.Range(0, 24).Where(hour => (hour + 8) % (minutes / 60) == 0).Select(hour => hour.ToString(CultureInfo.InvariantCulture)))} * * *"
                    : null;
        }
    }

    /// <summary>Hangfire asks for the object to call; it is this one, which holds the jobs.</summary>
    /// <remarks>In a scope of our own, because the usual one disposes what it gave out: the whole server, after its first job.</remarks>
    private sealed class ThisHost(HangfireHost host) : JobActivator
    {
        public override JobActivatorScope BeginScope(JobActivatorContext context) => new Scope(host);

        private sealed class Scope(HangfireHost host) : JobActivatorScope
        {
            public override object Resolve(Type type) => host;
        }
    }

    /// <summary>The dashboard shows every job of the warehouse and can run them: administrators only, as the gate has recognised them.</summary>
    public sealed class Administrators : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => Visit.Of(context.GetHttpContext()).May(Role.Administrator);
    }
}
