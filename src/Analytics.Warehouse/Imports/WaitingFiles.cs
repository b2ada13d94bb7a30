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

    private const string Columns =
        "i.ImportItemId, i.ImportRunId, i.Name, i.Path, i.Sha256, i.Tries, i.Holds, i.JurisdictionCode, i.ReceivedOn, i.ReasonCode, i.Reason";

    // The pause before the next try grows: a locked database is free in seconds, a missing program is installed by tomorrow.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(2)];

    /// <summary>Puts files in the queue; one that waits there already under the same path or content is not put in again.</summary>
    /// <returns>How many were put in.</returns>
    public int Add(long run, IReadOnlyList<FileToImport> files)
    {
        foreach (var file in files.Where(file => file.Bytes is not null))
        {
            warehouse.Loader.KeepSetAside(file.Name, Hash(file.Bytes!), "unknown", file.Bytes!);
        }

        return warehouse.Write((connection, transaction) =>
        {
            var waiting = connection.Query<string>("SELECT COALESCE(i.Path, i.Sha256) FROM ImportItem AS i WHERE i.StateCode = 'received'", transaction: transaction)
                .ToHashSet(StringComparer.Ordinal);
            var id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(i.ImportItemId), 0) FROM ImportItem AS i", transaction: transaction);
            using var writer = warehouse.Engine.Writer(connection, transaction, "ImportItem",
                ["ImportItemId", "ImportRunId", "Name", "Path", "Sha256", "StateCode", "Tries", "Holds", "JurisdictionCode", "ReceivedOn", "ChangedAt"]);
            var added = 0;
            foreach (var file in files)
            {
                var sha256 = file.Bytes is null ? null : Hash(file.Bytes);
                if (waiting.Add(file.Path ?? sha256!))
                {
                    writer.Write(++id, run, Documents.NameOf(file.Name), file.Path, sha256, "received", 0L, 0L, file.JurisdictionCode, Instants.Text(file.ReceivedOn), Now);
                    added++;
                }
            }

            writer.Flush();
            return added;
        });
    }

    /// <summary>Takes up to so many files in hand. One that was tried before comes alone, so that it can harm nobody but itself.</summary>
    public IReadOnlyList<QueuedFile> Lease(string worker, int most)
    {
        // A name for this one hold: two workers may both ask for the same rows, and each gets those that bear its own.
        var hold = $"{worker}/{Guid.NewGuid():N}";
        return warehouse.Write((connection, transaction) =>
        {
            foreach (var gone in connection.Query<string>("SELECT DISTINCT i.LeasedBy FROM ImportItem AS i WHERE i.LeasedUntil > @Now", new { Now }, transaction).Where(WorkerName.IsGone).ToList())
            {
                connection.Execute("UPDATE ImportItem SET LeasedUntil = NULL WHERE LeasedBy = @gone", new { gone }, transaction);
            }

            var free = connection.Query<QueuedFile>(
                $"SELECT {Columns} FROM ImportItem AS i WHERE i.StateCode = 'received' AND COALESCE(i.NotBefore, '') <= @Now AND COALESCE(i.LeasedUntil, '') <= @Now ORDER BY i.Holds, i.ImportItemId",
                new { Now }, transaction, buffered: false).Take(most).ToList();
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
                    new { hold, until = Instants.Text(warehouse.Clock.GetUtcNow() + Hold), ids = chunk.Select(file => file.ImportItemId), Now }, transaction);
            }

            return connection.Query<QueuedFile>($"SELECT {Columns} FROM ImportItem AS i WHERE i.LeasedBy = @hold ORDER BY i.ImportItemId", new { hold }, transaction).AsList();
        });
    }

    /// <summary>Says that a worker still holds its files.</summary>
    public void Renew(IReadOnlyList<QueuedFile> files) => Each(files,
        "UPDATE ImportItem SET LeasedUntil = @until WHERE ImportItemId IN @ids AND LeasedBy IS NOT NULL",
        new { until = Instants.Text(warehouse.Clock.GetUtcNow() + Hold) });

    /// <summary>Takes files out of the queue: their reports are committed, or were here before.</summary>
    public void Done(IReadOnlyList<QueuedFile> files) => Each(files, "DELETE FROM ImportItem WHERE ImportItemId IN @ids", new { });

    /// <summary>Gives files back without counting the try, such as when the worker is asked to stop.</summary>
    public void GiveBack(IReadOnlyList<QueuedFile> files) => Each(files,
        "UPDATE ImportItem SET LeasedBy = NULL, LeasedUntil = NULL, Holds = Holds - 1 WHERE ImportItemId IN @ids", new { });

    /// <summary>Notes that a file failed. What can pass is tried again after a growing pause; what cannot is set aside at once.</summary>
    /// <returns>True where it was set aside.</returns>
    public bool Fail(QueuedFile file, string? sha256, string code, string reason, bool mayPass)
    {
        var tries = file.Tries + 1;
        var setAside = !mayPass || tries >= MostTries;
        var pause = Pauses[Math.Min(tries - 1, Pauses.Length - 1)];
        warehouse.Write((connection, transaction) =>
        {
            if (setAside && sha256 is not null)
            {
                connection.Execute(
                    "DELETE FROM ImportItem WHERE StateCode = 'set-aside' AND Sha256 = @sha256 AND ImportItemId <> @ImportItemId",
                    new { sha256, file.ImportItemId }, transaction);
            }

            return connection.Execute(
                """
                UPDATE ImportItem
                SET StateCode = @state, Tries = @tries, Sha256 = COALESCE(@sha256, Sha256), ReasonCode = @code, Reason = @reason, NotBefore = @notBefore,
                    LeasedBy = NULL, LeasedUntil = NULL, ChangedAt = @Now
                WHERE ImportItemId = @ImportItemId
                """,
                new
                {
                    file.ImportItemId,
                    state = setAside ? "set-aside" : "received",
                    tries,
                    sha256,
                    code,
                    reason = reason.Length <= 2000 ? reason : reason[..2000],
                    notBefore = setAside ? null : Instants.Text(warehouse.Clock.GetUtcNow() + pause),
                    Now,
                },
                transaction);
        });
        return setAside;
    }

    /// <summary>Puts a file that was set aside back in the queue, with the unit that a person names where one does.</summary>
    public void Retry(long item, string? jurisdictionCode = null)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            """
            UPDATE ImportItem
            SET StateCode = 'received', Tries = 0, Holds = 0, NotBefore = NULL, LeasedBy = NULL, LeasedUntil = NULL,
                JurisdictionCode = COALESCE(@jurisdictionCode, JurisdictionCode), ChangedAt = @Now
            WHERE ImportItemId = @item AND StateCode = 'set-aside'
            """,
            new { item, jurisdictionCode, Now });
    }

    /// <summary>Takes what still waits of a run out of the queue; what is in a worker's hands is finished.</summary>
    public int Cancel(long run)
    {
        using var connection = warehouse.Connect();
        return connection.Execute(
            "DELETE FROM ImportItem WHERE ImportRunId = @run AND StateCode = 'received' AND COALESCE(LeasedUntil, '') <= @Now", new { run, Now });
    }

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
}
