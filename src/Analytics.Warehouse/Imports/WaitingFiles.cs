using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The files that wait to be imported: in the warehouse, so that work outlives a restart and several workers share it.</summary>
/// <remarks>A file leaves the queue after its report is committed. A worker that dies between the two leaves a file that the next
/// worker finds to be known by its hash; so each is imported once, whenever the power goes.</remarks>
public sealed class WaitingFiles(Warehouse warehouse)
{
    /// <summary>A file that fails this often for reasons that could pass is set aside.</summary>
    public const int MostTries = 5;

    /// <summary>A file that workers die on this often is set aside. Many, because a machine that is switched off again and again is no fault of the file.</summary>
    public const int MostHolds = 20;

    /// <summary>How long a worker holds files before another may take them over; a living worker renews its hold.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    // Rows written in one transaction; others may write between two.
    private const int RowsAtATime = 20_000;

    private readonly Leasing leasing = new(warehouse);
    private readonly Settling settling = new(warehouse);

    /// <summary>Puts files in the queue; one that waits there already under the same path or content is not put in again.</summary>
    /// <returns>How many were put in.</returns>
    public int Add(long run, IReadOnlyList<FileToImport> files)
    {
        foreach (var file in files.Where(file => file.Bytes is not null))
        {
            warehouse.Loader.KeepSetAside(file.Name, Hash(file.Bytes!), "unknown", file.Bytes!);
        }

        var added = 0;
        foreach (var some in files.Chunk(RowsAtATime))
        {
            added += warehouse.Write((connection, transaction) => Add(connection, transaction, run, some));
        }

        return added;
    }

    /// <summary>Takes up to so many files in hand. One that was tried before comes alone, so that it can harm nobody but itself.</summary>
    /// <param name="worker">Who takes them.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="run">Only files of this run; null is any run that no other living program has kept for itself.</param>
    /// <returns>Nothing where no file is free; never because another worker was quicker with the same ones.</returns>
    public IReadOnlyList<QueuedFile> Lease(string worker, int most, long? run = null) => leasing.Lease(worker, most, run);

    /// <summary>Makes files that wait in the queue from a run that was broken off part of this one, to be tried at once.</summary>
    /// <returns>The paths that are not this run's now: another living program has them in hand or keeps them for itself, or has just settled them.</returns>
    public IReadOnlyList<string> Adopt(long run, string worker, IReadOnlyList<string> paths) => leasing.Adopt(run, worker, paths);

    /// <summary>True while a file at one of these paths waits or is in hand.</summary>
    public bool AnyWaits(IReadOnlyList<string> paths)
    {
        using var connection = warehouse.Connect();
        return paths.Chunk(500).Any(chunk => connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM ImportItem AS i WHERE i.StateCode = 'received' AND i.Path IN @chunk AND COALESCE(i.NotBefore, '') <= @Now", new { chunk, Now }) > 0);
    }

    /// <summary>Says that a worker still holds its files.</summary>
    public void Renew(IReadOnlyList<QueuedFile> files) => leasing.Renew(files);

    /// <summary>Gives files back without counting the try, such as when the worker is asked to stop.</summary>
    public void GiveBack(IReadOnlyList<QueuedFile> files) => leasing.GiveBack(files);

    /// <summary>Notes what became of files, all in one transaction: those without a failure leave the queue, what can pass is tried again
    /// after a growing pause, what cannot is set aside; the account of their runs follows.</summary>
    /// <returns>The ids of the files that wait for another try.</returns>
    public IReadOnlySet<long> Settle(IReadOnlyList<Settlement> files) => settling.Settle(files);

    /// <summary>Puts a file that was set aside back in the queue, with the unit and the year that a person says where one does.</summary>
    /// <param name="run">The run that takes it up now.</param>
    /// <returns>False where it is not there any more.</returns>
    public bool Retry(long item, long run, string? jurisdictionCode = null, int? reportYear = null) => warehouse.Write((connection, transaction) =>
    {
        var isThere = connection.Execute(
            """
            UPDATE ImportItem
            SET StateCode = 'received', ImportRunId = @run, Tries = 0, Holds = 0, NotBefore = NULL, LeasedBy = NULL, LeasedUntil = NULL,
                JurisdictionCode = COALESCE(@jurisdictionCode, JurisdictionCode), ReportYear = COALESCE(@reportYear, ReportYear), ChangedAt = @Now
            WHERE ImportItemId = @item AND StateCode = 'set-aside'
            """,
            new { item, run, jurisdictionCode, reportYear, Now }, transaction) > 0;
        if (isThere)
        {
            connection.Execute("UPDATE ImportRun SET FileCount = FileCount + 1, EndedAt = NULL WHERE ImportRunId = @run", new { run }, transaction);
        }

        return isThere;
    });

    /// <summary>Takes a file that was set aside off the list, for good; its bytes stay in the warehouse.</summary>
    public bool Drop(long item)
    {
        using var connection = warehouse.Connect();
        return connection.Execute("DELETE FROM ImportItem WHERE ImportItemId = @item AND StateCode = 'set-aside'", new { item }) > 0;
    }

    /// <summary>Takes what still waits of a run out of the queue; what is in a worker's hands is finished.</summary>
    public int Cancel(long run) => warehouse.Write((connection, transaction) =>
    {
        var gone = connection.Execute(
            "DELETE FROM ImportItem WHERE ImportRunId = @run AND StateCode = 'received' AND COALESCE(LeasedUntil, '') <= @Now", new { run, Now }, transaction);
        connection.Execute(
            """
            UPDATE ImportRun
            SET CancelledAt = @Now, FileCount = FileCount - @gone,
                EndedAt = CASE WHEN EXISTS (SELECT 1 FROM ImportItem AS i WHERE i.ImportRunId = @run AND i.StateCode = 'received') THEN NULL ELSE @Now END
            WHERE ImportRunId = @run AND EndedAt IS NULL
            """,
            new { run, gone, Now }, transaction);
        return gone;
    });

    /// <summary>How many files wait, are in hand, or were set aside, of one run or of all.</summary>
    public QueueState State(long? run = null)
    {
        using var connection = warehouse.Connect();
        return connection.QuerySingle<QueueState>(
            """
            SELECT
                COUNT(CASE WHEN i.StateCode = 'received' AND COALESCE(i.LeasedUntil, '') <= @Now THEN 1 END) AS Waiting,
                COUNT(CASE WHEN i.StateCode = 'received' AND COALESCE(i.LeasedUntil, '') > @Now THEN 1 END) AS InHand,
                COUNT(CASE WHEN i.StateCode = 'set-aside' THEN 1 END) AS SetAside
            FROM ImportItem AS i
            WHERE @run IS NULL OR i.ImportRunId = @run
            """,
            new { run, Now });
    }

    private string Now => Instants.Text(warehouse.Clock.GetUtcNow());

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private int Add(DbConnection connection, DbTransaction transaction, long run, FileToImport[] files)
    {
        var waiting = connection.Query<string>("SELECT COALESCE(i.Path, i.Sha256) FROM ImportItem AS i WHERE i.StateCode = 'received'", transaction: transaction)
            .ToHashSet(StringComparer.Ordinal);
        var id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(i.ImportItemId), 0) FROM ImportItem AS i", transaction: transaction);
        using var writer = warehouse.Engine.Writer(connection, transaction, "ImportItem",
            ["ImportItemId", "ImportRunId", "Name", "Path", "Sha256", "StateCode", "Tries", "Holds", "JurisdictionCode", "ReceivedOn", "ArrivedAt", "ChangedAt"]);
        var (added, now) = (0, Now);
        foreach (var file in files)
        {
            var sha256 = file.Bytes is null ? null : Hash(file.Bytes);
            if (waiting.Add(file.Path ?? sha256!))
            {
                writer.Write(++id, run, Documents.NameOf(file.Name), file.Path, sha256, "received", 0L, 0L, file.JurisdictionCode, Instants.Text(file.ReceivedOn), now, now);
                added++;
            }
        }

        writer.Flush();
        connection.Execute("UPDATE ImportRun SET FileCount = FileCount + @added, EndedAt = CASE WHEN @added > 0 THEN NULL ELSE EndedAt END WHERE ImportRunId = @run", new { run, added }, transaction);
        return added;
    }
}
