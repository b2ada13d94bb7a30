using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Writes what became of queued files: who leaves the queue, who waits for another try, who is set aside, and the account of their runs.</summary>
internal sealed class Settling(Warehouse warehouse)
{
    // The pause before the next try grows: a locked database is free in seconds, a missing program is installed by tomorrow.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(2)];

    private static readonly string[] LineColumns =
        ["ImportRunId", "LineNumber", "Name", "StatusCode", "JurisdictionCode", "ReportYear", "VersionNumber", "Reason", "ReasonEn", "PrintedCells", "NumberCells"];

    public IReadOnlySet<long> Settle(IReadOnlyList<Settlement> files)
    {
        // Shrinking needs no database, and a file may have 64 MB.
        var kept = files.SelectMany(file => file.Failures).Where(failure => failure is { Sha256: not null, Bytes.Length: > 0 })
            .Select(failure => (failure, Shrunk: Compression.Shrink(failure.Bytes!))).ToList();
        var again = files.Where(WaitsAgain).ToList();
        var settled = files.Where(file => !WaitsAgain(file)).ToList();
        return warehouse.Write((connection, transaction) =>
        {
            foreach (var (failure, shrunk) in kept)
            {
                Documents.Ensure(connection, transaction, warehouse, failure.Name, failure.Sha256!, "unknown", failure.Bytes!.Length, shrunk, null);
            }

            foreach (var file in again)
            {
                Wait(connection, transaction, file);
            }

            SetAside(connection, transaction, [.. settled.Where(file => file.Failures.Count > 0)]);
            foreach (var chunk in settled.Where(file => file.Failures.Count == 0).Chunk(500))
            {
                connection.Execute("DELETE FROM ImportItem WHERE ImportItemId IN @ids", new { ids = chunk.Select(file => file.File.ImportItemId) }, transaction);
            }

            foreach (var run in settled.GroupBy(file => file.File.ImportRunId))
            {
                Account(connection, transaction, run.Key, [.. run]);
            }

            return again.Select(file => file.File.ImportItemId).ToHashSet();
        });
    }

    /// <summary>The account of a run whose files never were in the queue.</summary>
    public void Note(long run, IReadOnlyList<RunLine> lines) => warehouse.Write((connection, transaction) =>
    {
        int Count(string status) => lines.Count(line => line.StatusCode == status);
        Lines(connection, transaction, run, lines);
        return connection.Execute(
            "UPDATE ImportRun SET Loaded = @loaded, Unchanged = @unchanged, SetAside = @setAside, FileCount = @files, AliveAt = @Now, EndedAt = @Now WHERE ImportRunId = @run",
            new { run, loaded = Count("loaded"), unchanged = Count("unchanged"), setAside = Count("set-aside"), files = lines.Select(line => line.Name).Distinct().Count(), Now }, transaction);
    });

    private static bool WaitsAgain(Settlement file) => file.Failures.Any(failure => failure.MayPass) && file.File.Tries + 1 < WaitingFiles.MostTries;

    private string Now => Instants.Text(warehouse.Clock.GetUtcNow());

    private void Wait(DbConnection connection, DbTransaction transaction, Settlement file)
    {
        var failure = file.Failures.First(failure => failure.MayPass);
        connection.Execute(
            """
            UPDATE ImportItem
            SET Tries = @tries, ReasonCode = @Code, Reason = @reason, ReasonEn = @reasonEn, NotBefore = @notBefore, LeasedBy = NULL, LeasedUntil = NULL, ChangedAt = @Now
            WHERE ImportItemId = @ImportItemId
            """,
            new
            {
                file.File.ImportItemId,
                tries = file.File.Tries + 1,
                failure.Code,
                reason = Cut(failure.Words.Zh),
                reasonEn = Cut(failure.Words.En),
                notBefore = Instants.Text(warehouse.Clock.GetUtcNow() + Pauses[Math.Min(file.File.Tries, Pauses.Length - 1)]),
                Now,
            },
            transaction);
    }

    // The file's own row tells of its first failure; in an archive, each further file that gave no report has a row of its own.
    private void SetAside(DbConnection connection, DbTransaction transaction, IReadOnlyList<Settlement> files)
    {
        foreach (var chunk in files.SelectMany(file => file.Failures).Select(failure => failure.Sha256).OfType<string>().Distinct().Chunk(500))
        {
            // A file set aside again is one file that waits for a person, not two.
            connection.Execute("DELETE FROM ImportItem WHERE StateCode = 'set-aside' AND Sha256 IN @chunk", new { chunk }, transaction);
        }

        foreach (var name in files.SelectMany(file => file.Failures).Where(failure => failure.Sha256 is null).Select(failure => Documents.NameOf(failure.Name)))
        {
            connection.Execute("DELETE FROM ImportItem WHERE StateCode = 'set-aside' AND Sha256 IS NULL AND Name = @name", new { name }, transaction);
        }

        foreach (var file in files)
        {
            Mark(connection, transaction, file.File, file.Failures[0]);
            foreach (var failure in file.Failures.Skip(1))
            {
                connection.Execute(
                    """
                    INSERT INTO ImportItem (ImportItemId, ImportRunId, Name, Sha256, StateCode, Tries, Holds, ReasonCode, Reason, ReasonEn, JurisdictionCode, ReceivedOn, ArrivedAt, ChangedAt)
                    SELECT COALESCE(MAX(i.ImportItemId), 0) + 1, @ImportRunId, @name, @Sha256, 'set-aside', 1, 1, @Code, @reason, @reasonEn, @JurisdictionCode, @ReceivedOn, @ArrivedAt, @Now
                    FROM ImportItem AS i
                    """,
                    new
                    {
                        file.File.ImportRunId, name = Documents.NameOf(failure.Name), failure.Sha256, failure.Code, reason = Cut(failure.Words.Zh), reasonEn = Cut(failure.Words.En),
                        file.File.JurisdictionCode, file.File.ReceivedOn, file.File.ArrivedAt, Now,
                    },
                    transaction);
            }
        }
    }

    // Where the bytes are kept the path is let go: the file will be moved, and another try reads it from here.
    private void Mark(DbConnection connection, DbTransaction transaction, QueuedFile file, FailedFile failure) => connection.Execute(
        """
        UPDATE ImportItem
        SET StateCode = 'set-aside', Tries = @tries, Name = @name, Sha256 = COALESCE(@Sha256, Sha256), Path = CASE WHEN @isKept = 1 THEN NULL ELSE Path END,
            ReasonCode = @Code, Reason = @reason, ReasonEn = @reasonEn, NotBefore = NULL, LeasedBy = NULL, LeasedUntil = NULL, ChangedAt = @Now
        WHERE ImportItemId = @ImportItemId
        """,
        new
        {
            file.ImportItemId, tries = file.Tries + 1, name = Documents.NameOf(failure.Name), failure.Sha256, isKept = failure is { Sha256: not null, Bytes.Length: > 0 } ? 1 : 0,
            failure.Code, reason = Cut(failure.Words.Zh), reasonEn = Cut(failure.Words.En), Now,
        },
        transaction);

    private void Account(DbConnection connection, DbTransaction transaction, long run, IReadOnlyList<Settlement> files)
    {
        Lines(connection, transaction, run, [.. files.SelectMany(file => file.Lines)]);
        connection.Execute(
            """
            UPDATE ImportRun
            SET Loaded = Loaded + @loaded, Unchanged = Unchanged + @unchanged, SetAside = SetAside + @setAside, AliveAt = @Now,
                EndedAt = CASE WHEN EXISTS (SELECT 1 FROM ImportItem AS i WHERE i.ImportRunId = @run AND i.StateCode = 'received') THEN NULL ELSE @Now END
            WHERE ImportRunId = @run
            """,
            new { run, loaded = files.Sum(file => file.Loaded), unchanged = files.Sum(file => file.Unchanged), setAside = files.Sum(file => file.SetAside), Now }, transaction);
    }

    private void Lines(DbConnection connection, DbTransaction transaction, long run, IReadOnlyList<RunLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var number = connection.ExecuteScalar<int>("SELECT COALESCE(MAX(l.LineNumber), 0) FROM ImportLine AS l WHERE l.ImportRunId = @run", new { run }, transaction);
        using var writer = warehouse.Engine.Writer(connection, transaction, "ImportLine", LineColumns);
        foreach (var line in lines)
        {
            writer.Write(run, ++number, Cut(line.Name, 400), line.StatusCode, line.JurisdictionCode, line.ReportYear, line.VersionNumber, Cut(line.Reason), Cut(line.ReasonEn), line.PrintedCells, line.NumberCells);
        }

        writer.Flush();
    }

    private static string? Cut(string? text, int most = 2000) => text is null || text.Length <= most ? text : text[..most];
}
