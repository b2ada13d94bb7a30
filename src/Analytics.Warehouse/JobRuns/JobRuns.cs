using System.Data.Common;
using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The record of scheduled work: what ran when, what came of it, what is running, what a person paused.</summary>
/// <remarks>The row of a running job is its lease: a second server that wants to start the same job finds it and stays out.
/// A worker that has not said for <see cref="Patience"/> that it is alive is taken for dead, and its job may start again; one that died on this machine is seen at once.</remarks>
public sealed class JobRuns(Warehouse warehouse)
{
    /// <summary>How long a running job may be silent before it counts as lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Columns =
        "JobId, StartedAt, EndedAt, AliveAt, Worker, OutcomeCode, DoneCount, OfCount, SetAside, Message, MessageEn, Log";

    /// <summary>Starts a run; null where the job is running already, here or on another server.</summary>
    public JobRun? TryStart(string jobId, string worker)
    {
        try
        {
            return warehouse.Write((connection, transaction) => Start(connection, transaction, jobId, worker));
        }
        catch (DbException) when (Running(jobId) is not null)
        {
            // Another server wrote its row between our look and our insert; the key kept one of us out.
            return null;
        }
    }

    /// <summary>Says that a run is alive, how far it is, and its last lines.</summary>
    public void Progress(JobRun run, int done, int of, string? log)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            """
            UPDATE JobRun
            SET AliveAt = @AliveAt, DoneCount = @Done, OfCount = @Of, Log = @Log
            WHERE JobId = @JobId AND StartedAt = @StartedAt AND OutcomeCode = 'running'
            """,
            new { run.JobId, run.StartedAt, AliveAt = Now, Done = done, Of = of, Log = Cut(log, 4000) });
    }

    /// <summary>Ends a run with what it did, or why it failed.</summary>
    public void End(JobRun run, bool failed, Text message, int done, int setAside, string? log)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            """
            UPDATE JobRun
            SET EndedAt = @EndedAt, AliveAt = @EndedAt, OutcomeCode = @Outcome, DoneCount = @Done, SetAside = @SetAside,
                Message = @Zh, MessageEn = @En, Log = @Log
            WHERE JobId = @JobId AND StartedAt = @StartedAt
            """,
            new
            {
                run.JobId,
                run.StartedAt,
                EndedAt = Now,
                Outcome = failed ? "failed" : "done",
                Done = done,
                SetAside = setAside,
                Zh = Cut(message.Zh, 1000),
                En = Cut(message.En, 1000),
                Log = Cut(log, 4000),
            });
    }

    /// <summary>The newest runs of one job, or of all, newest first.</summary>
    public IReadOnlyList<JobRun> Latest(string? jobId = null, int most = 50)
    {
        // One job's runs are read backwards along the key and no further than asked: a job of every two minutes leaves thousands.
        using var connection = warehouse.Connect();
        return connection.Query<JobRun>($"SELECT {Columns} FROM JobRun {(jobId is null ? "" : "WHERE JobId = @JobId")} ORDER BY StartedAt DESC", new { JobId = jobId }, buffered: false)
            .Take(most).ToList();
    }

    /// <summary>The last run of every job.</summary>
    public IReadOnlyDictionary<string, JobRun> Last()
    {
        using var connection = warehouse.Connect();
        return connection.Query<JobRun>(
            $"SELECT {Columns} FROM JobRun AS r WHERE r.StartedAt = (SELECT MAX(o.StartedAt) FROM JobRun AS o WHERE o.JobId = r.JobId)")
            .ToDictionary(run => run.JobId, StringComparer.Ordinal);
    }

    /// <summary>The running row of a job that is still alive; null where none runs.</summary>
    public JobRun? Running(string jobId) => Last().GetValueOrDefault(jobId) is { OutcomeCode: "running" } run && IsAlive(run) ? run : null;

    /// <summary>Removes runs that ended before the given instant, but never a job's last.</summary>
    public int Prune(DateTimeOffset before)
    {
        using var connection = warehouse.Connect();
        return connection.Execute(
            """
            DELETE FROM JobRun
            WHERE EndedAt < @Before
                AND StartedAt < (SELECT MAX(o.StartedAt) FROM JobRun AS o WHERE o.JobId = JobRun.JobId)
            """,
            new { Before = Instants.Text(before) });
    }

    /// <summary>Jobs that a person has paused.</summary>
    public IReadOnlySet<string> Paused()
    {
        using var connection = warehouse.Connect();
        return connection.Query<string>("SELECT JobId FROM JobPause").ToHashSet(StringComparer.Ordinal);
    }

    public void Pause(string jobId, string author) => warehouse.Write((connection, transaction) =>
    {
        connection.Execute("DELETE FROM JobPause WHERE JobId = @JobId", new { JobId = jobId }, transaction);
        return connection.Execute(
            "INSERT INTO JobPause (JobId, PausedAt, Author) VALUES (@JobId, @At, @Author)", new { JobId = jobId, At = Now, Author = author }, transaction);
    });

    public void Resume(string jobId)
    {
        using var connection = warehouse.Connect();
        connection.Execute("DELETE FROM JobPause WHERE JobId = @JobId", new { JobId = jobId });
    }

    private string Now => Instants.Text(warehouse.Clock.GetUtcNow());

    private JobRun? Start(DbConnection connection, DbTransaction transaction, string jobId, string worker)
    {
        var last = connection.QueryFirstOrDefault<JobRun>(
            $"SELECT {Columns} FROM JobRun AS r WHERE r.JobId = @JobId AND r.StartedAt = (SELECT MAX(o.StartedAt) FROM JobRun AS o WHERE o.JobId = @JobId)",
            new { JobId = jobId }, transaction);
        if (last is { OutcomeCode: "running" })
        {
            if (IsAlive(last))
            {
                return null;
            }

            connection.Execute(
                """
                UPDATE JobRun
                SET OutcomeCode = 'lost', EndedAt = AliveAt, Message = @Zh, MessageEn = @En
                WHERE JobId = @JobId AND StartedAt = @StartedAt
                """,
                new { last.JobId, last.StartedAt, Zh = "运行中断：执行它的程序已停止。", En = "Broken off: the program that ran it stopped." }, transaction);
        }

        var now = last is null ? Now : Instants.After(last.StartedAt, warehouse.Clock.GetUtcNow());
        var run = new JobRun
        {
            JobId = jobId,
            StartedAt = now,
            AliveAt = Now,
            Worker = worker,
            OutcomeCode = "running",
            DoneCount = 0,
            OfCount = 0,
            SetAside = 0,
        };
        connection.Execute(
            """
            INSERT INTO JobRun (JobId, StartedAt, AliveAt, Worker, OutcomeCode, DoneCount, OfCount, SetAside)
            VALUES (@JobId, @StartedAt, @AliveAt, @Worker, @OutcomeCode, @DoneCount, @OfCount, @SetAside)
            """,
            run, transaction);
        return run;
    }

    private bool IsAlive(JobRun run) => !WorkerName.IsGone(run.Worker) && warehouse.Clock.GetUtcNow() - Instants.Parse(run.AliveAt) < Patience;

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[^most..];
}
