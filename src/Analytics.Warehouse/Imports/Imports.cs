using Dapper;

namespace Analytics.Warehousing;

/// <summary>Runs that brought files in: how each was asked for, how far it is, and what became of its files.</summary>
public sealed class Imports(Warehouse warehouse)
{
    private const string Columns =
        "r.ImportRunId, r.StartedAt, r.EndedAt, r.Author, r.Source, r.Loaded, r.Unchanged, r.SetAside, r.FileCount, r.Worker, r.AliveAt, r.PlaceCode, r.IsAccepting, r.CancelledAt";

    /// <summary>Notes that a run has begun, and gives its number.</summary>
    public long Begin(ImportRequest request)
    {
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        return warehouse.Write((connection, transaction) =>
        {
            var id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(r.ImportRunId), 0) + 1 FROM ImportRun AS r", transaction: transaction);
            connection.Execute(
                """
                INSERT INTO ImportRun (ImportRunId, StartedAt, Author, Source, Loaded, Unchanged, SetAside, FileCount, Worker, AliveAt, PlaceCode, IsAccepting)
                VALUES (@id, @at, @Author, @source, 0, 0, 0, 0, @Worker, @at, @PlaceCode, @accepting)
                """,
                new { id, at, request.Author, source = Cut(request.Source, 1000), request.Worker, request.PlaceCode, accepting = request.Accept ? 1 : 0 }, transaction);
            return id;
        });
    }

    /// <summary>Notes a run whose files did not pass through the queue, with what became of each, and gives its number.</summary>
    public long Note(ImportRequest request, IReadOnlyList<RunLine> lines)
    {
        var run = Begin(request);
        new Settling(warehouse).Note(run, lines);
        return run;
    }

    /// <summary>Says that the program of a run is alive, and what it did beside the queue: files that were here before and never entered it.</summary>
    public void Alive(long run, int unchanged = 0)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            "UPDATE ImportRun SET AliveAt = @at, Unchanged = Unchanged + @unchanged, FileCount = FileCount + @unchanged WHERE ImportRunId = @run",
            new { run, unchanged, at = Instants.Text(warehouse.Clock.GetUtcNow()) });
    }

    /// <summary>Ends a run that has nothing in the queue; one that has ends with its last file.</summary>
    public void End(long run)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            """
            UPDATE ImportRun SET EndedAt = @at
            WHERE ImportRunId = @run AND EndedAt IS NULL
                AND NOT EXISTS (SELECT 1 FROM ImportItem AS i WHERE i.ImportRunId = @run AND i.StateCode = 'received')
            """,
            new { run, at = Instants.Text(warehouse.Clock.GetUtcNow()) });
    }

    /// <summary>One run; null where there is none of this number.</summary>
    public ImportRun? Find(long run)
    {
        using var connection = warehouse.Connect();
        return connection.QuerySingleOrDefault<ImportRun>($"SELECT {Columns} FROM ImportRun AS r WHERE r.ImportRunId = @run", new { run });
    }

    /// <summary>The latest runs, the last first.</summary>
    public IReadOnlyList<ImportRun> Latest(int count = 50)
    {
        using var connection = warehouse.Connect();
        return
        [
            .. connection.Query<ImportRun>(
                $"SELECT {Columns} FROM ImportRun AS r WHERE r.ImportRunId > (SELECT COALESCE(MAX(m.ImportRunId), 0) FROM ImportRun AS m) - @count ORDER BY r.ImportRunId DESC",
                new { count }),
        ];
    }

    /// <summary>How far a run is; null where there is none of this number.</summary>
    public RunProgress? Progress(long run)
    {
        using var connection = warehouse.Connect();
        return connection.QuerySingleOrDefault<Waits>(
            """
            SELECT r.FileCount, (SELECT COUNT(*) FROM ImportItem AS i WHERE i.ImportRunId = r.ImportRunId AND i.StateCode = 'received') AS Waiting
            FROM ImportRun AS r
            WHERE r.ImportRunId = @run
            """,
            new { run }) is { } waits ? new RunProgress(Math.Max(0, waits.FileCount - waits.Waiting), Math.Max(waits.FileCount, waits.Waiting), waits.Waiting) : null;
    }

    /// <summary>What became of the files of a run, in the order in which they were settled; empty for runs whose lines nobody watches.</summary>
    public IReadOnlyList<RunLine> Lines(long run)
    {
        using var connection = warehouse.Connect();
        return connection.Query<RunLine>(
            """
            SELECT l.Name, l.StatusCode, l.JurisdictionCode, l.ReportYear, l.VersionNumber, l.Reason, l.ReasonEn, l.PrintedCells, l.NumberCells
            FROM ImportLine AS l
            WHERE l.ImportRunId = @run
            ORDER BY l.LineNumber
            """,
            new { run }).AsList();
    }

    /// <summary>Files that were set aside and wait for a person, the latest first.</summary>
    public IReadOnlyList<SetAsideFile> SetAsideFiles()
    {
        using var connection = warehouse.Connect();
        return
        [
            .. connection.Query<SetAsideFile>(
                "SELECT i.ImportItemId, i.ImportRunId, i.Name, i.Sha256, i.ReasonCode, i.Reason, i.ReasonEn, i.ReceivedOn, i.ChangedAt, i.JurisdictionCode FROM ImportItem AS i WHERE i.StateCode = 'set-aside' ORDER BY i.ImportItemId DESC"),
        ];
    }

    /// <summary>Removes the lines of runs that ended before the given instant; the runs themselves stay.</summary>
    public int PruneLines(DateTimeOffset before)
    {
        using var connection = warehouse.Connect();
        return connection.Execute(
            "DELETE FROM ImportLine WHERE ImportRunId IN (SELECT r.ImportRunId FROM ImportRun AS r WHERE r.EndedAt < @before)", new { before = Instants.Text(before) });
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private sealed record Waits
    {
        public required int FileCount { get; init; }

        public required int Waiting { get; init; }
    }
}
