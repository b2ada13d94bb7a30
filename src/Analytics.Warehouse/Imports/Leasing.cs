using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Who holds which files of the queue: a worker leases them for a while, renews its hold, and gives back what it did not begin.</summary>
internal sealed class Leasing(Warehouse warehouse)
{
    private const string Columns =
        "i.ImportItemId, i.ImportRunId, i.Name, i.Path, i.Sha256, i.Tries, i.Holds, i.JurisdictionCode, i.ReportYear, i.ReceivedOn, i.ArrivedAt, i.ReasonCode, i.Reason";

    public IReadOnlyList<QueuedFile> Lease(string worker, int most, long? run = null)
    {
        while (true)
        {
            var (asked, held) = TryLease(worker, most, run);
            if (held.Count > 0 || asked == 0)
            {
                return held;
            }
        }
    }

    // On a server two workers may ask for the same files at one moment; each gets those that bear its own name, and one may get none of them.
    private (int Asked, IReadOnlyList<QueuedFile> Held) TryLease(string worker, int most, long? run)
    {
        // A name for this one hold.
        var hold = $"{worker}/{Guid.NewGuid():N}";
        return warehouse.Write((connection, transaction) =>
        {
            FreeWhatTheDeadHold(connection, transaction);
            var kept = run is null ? KeptByOthers(connection, transaction, worker) : [];
            var free = connection.Query<QueuedFile>(
                $"""
                SELECT {Columns}
                FROM ImportItem AS i
                WHERE i.StateCode = 'received' AND COALESCE(i.NotBefore, '') <= @Now AND COALESCE(i.LeasedUntil, '') <= @Now {(run is null ? "" : "AND i.ImportRunId = @run")}
                ORDER BY i.Holds, i.ImportItemId
                """,
                new { Now, run }, transaction, buffered: false).Where(file => !kept.Contains(file.ImportRunId)).Take(most).ToList();
            List<QueuedFile> untried = [.. free.TakeWhile(file => file.Holds == 0)];
            var taken = untried.Count > 0 ? untried : [.. free.Take(1)];
            foreach (var chunk in taken.Chunk(500))
            {
                connection.Execute(
                    """
                    UPDATE ImportItem
                    SET LeasedBy = @hold, LeasedUntil = @until, Holds = Holds + 1, ChangedAt = @Now
                    WHERE ImportItemId IN @ids AND StateCode = 'received' AND COALESCE(LeasedUntil, '') <= @Now
                    """,
                    new { hold, until = Instants.Text(warehouse.Clock.GetUtcNow() + WaitingFiles.Hold), ids = chunk.Select(file => file.ImportItemId), Now }, transaction);
            }

            return (taken.Count, taken.Count == 0 ? [] : (IReadOnlyList<QueuedFile>)connection.Query<QueuedFile>(
                $"SELECT {Columns} FROM ImportItem AS i WHERE i.StateCode = 'received' AND i.Holds > 0 AND i.LeasedBy = @hold ORDER BY i.ImportItemId", new { hold }, transaction).AsList());
        });
    }

    public IReadOnlyList<string> Adopt(long run, string worker, IReadOnlyList<string> paths) => warehouse.Write((connection, transaction) =>
    {
        FreeWhatTheDeadHold(connection, transaction);
        var kept = KeptByOthers(connection, transaction, worker);
        var asked = paths.ToHashSet(StringComparer.Ordinal);
        var others = connection.Query<Waiting>(
            "SELECT i.ImportItemId, i.ImportRunId, i.Path, i.LeasedUntil FROM ImportItem AS i WHERE i.StateCode = 'received' AND i.ImportRunId <> @run AND i.Path IS NOT NULL", new { run }, transaction)
            .Where(file => asked.Contains(file.Path)).ToList();
        var free = others.Where(file => !kept.Contains(file.ImportRunId) && string.CompareOrdinal(file.LeasedUntil ?? "", Now) <= 0).ToList();
        foreach (var chunk in free.Chunk(500))
        {
            connection.Execute("UPDATE ImportItem SET ImportRunId = @run, NotBefore = NULL WHERE ImportItemId IN @ids", new { run, ids = chunk.Select(file => file.ImportItemId) }, transaction);
        }

        connection.Execute("UPDATE ImportRun SET FileCount = FileCount + @count WHERE ImportRunId = @run", new { run, count = free.Count }, transaction);
        foreach (var left in free.GroupBy(file => file.ImportRunId))
        {
            connection.Execute(
                "UPDATE ImportRun SET FileCount = FileCount - @count, EndedAt = CASE WHEN EXISTS (SELECT 1 FROM ImportItem AS i WHERE i.ImportRunId = @run AND i.StateCode = 'received') THEN EndedAt ELSE @Now END WHERE ImportRunId = @run",
                new { run = left.Key, count = left.Count(), Now }, transaction);
        }

        var own = connection.Query<string>("SELECT i.Path FROM ImportItem AS i WHERE i.StateCode = 'received' AND i.ImportRunId = @run", new { run }, transaction).ToHashSet(StringComparer.Ordinal);
        return (IReadOnlyList<string>)[.. paths.Where(path => !own.Contains(path))];
    });

    public void Renew(IReadOnlyList<QueuedFile> files) => Each(files,
        "UPDATE ImportItem SET LeasedUntil = @until WHERE ImportItemId IN @ids AND LeasedBy IS NOT NULL",
        new { until = Instants.Text(warehouse.Clock.GetUtcNow() + WaitingFiles.Hold) });

    public void GiveBack(IReadOnlyList<QueuedFile> files) => Each(files,
        "UPDATE ImportItem SET LeasedBy = NULL, LeasedUntil = NULL, Holds = Holds - 1 WHERE ImportItemId IN @ids", new { });

    private string Now => Instants.Text(warehouse.Clock.GetUtcNow());

    private void FreeWhatTheDeadHold(DbConnection connection, DbTransaction transaction)
    {
        foreach (var gone in connection.Query<string>(
            "SELECT DISTINCT i.LeasedBy FROM ImportItem AS i WHERE i.StateCode = 'received' AND i.Holds > 0 AND i.LeasedUntil > @Now", new { Now }, transaction).Where(WorkerName.IsGone).ToList())
        {
            connection.Execute("UPDATE ImportItem SET LeasedUntil = NULL WHERE StateCode = 'received' AND Holds > 0 AND LeasedBy = @gone", new { gone }, transaction);
        }
    }

    // An import from the command line prints what becomes of its own files, so nobody else takes them while it lives.
    private HashSet<long> KeptByOthers(DbConnection connection, DbTransaction transaction, string worker) =>
    [
        .. connection.Query<ImportRun>(
            "SELECT r.ImportRunId, r.StartedAt, r.Author, r.Source, r.Loaded, r.Unchanged, r.SetAside, r.FileCount, r.Worker, r.AliveAt, r.IsAccepting FROM ImportRun AS r WHERE r.EndedAt IS NULL AND r.Worker <> @worker",
            new { worker }, transaction)
            .Where(run => !WorkerName.IsGone(run.Worker!) && run.AliveAt is { } alive && warehouse.Clock.GetUtcNow() - Instants.Parse(alive) < JobRuns.Patience)
            .Select(run => run.ImportRunId),
    ];

    private void Each(IReadOnlyList<QueuedFile> files, string sql, object parameters) => warehouse.Write((DbConnection connection, DbTransaction transaction) =>
    {
        foreach (var chunk in files.Chunk(500))
        {
            var all = new DynamicParameters(parameters);
            all.Add("ids", chunk.Select(file => file.ImportItemId));
            connection.Execute(sql, all, transaction);
        }

        return files.Count;
    });

    private sealed record Waiting
    {
        public required long ImportItemId { get; init; }

        public required long ImportRunId { get; init; }

        public required string Path { get; init; }

        public string? LeasedUntil { get; init; }
    }
}
