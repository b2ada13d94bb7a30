using Dapper;

namespace Analytics.Warehousing;

/// <summary>Runs that brought files in: one row each, written when it ends or as it goes.</summary>
public sealed class Imports(Warehouse warehouse)
{
    /// <summary>Notes that a run has begun, and gives its number.</summary>
    public long Begin(string source, string author = "import")
    {
        var at = Instants.Text(warehouse.Clock.GetUtcNow());
        return warehouse.Write((connection, transaction) =>
        {
            var id = connection.ExecuteScalar<long>("SELECT COALESCE(MAX(r.ImportRunId), 0) + 1 FROM ImportRun AS r", transaction: transaction);
            connection.Execute(
                "INSERT INTO ImportRun (ImportRunId, StartedAt, Author, Source, Loaded, Unchanged, SetAside) VALUES (@id, @at, @author, @source, 0, 0, 0)",
                new { id, at, author, source = source.Length <= 1000 ? source : source[..1000] }, transaction);
            return id;
        });
    }

    /// <summary>Notes what a run has done so far, and that it ended where it did.</summary>
    public void Note(long run, int loaded, int unchanged, int setAside, bool isEnd)
    {
        using var connection = warehouse.Connect();
        connection.Execute(
            "UPDATE ImportRun SET Loaded = @loaded, Unchanged = @unchanged, SetAside = @setAside, EndedAt = @ended WHERE ImportRunId = @run",
            new { run, loaded, unchanged, setAside, ended = isEnd ? Instants.Text(warehouse.Clock.GetUtcNow()) : null });
    }

    /// <summary>Notes a file that gave no report, once a file: what it was, why, and in which run it was last seen.</summary>
    public void SetAside(long run, string name, string? sha256, string code, string reason, DateOnly? receivedOn = null) =>
        warehouse.Write((connection, transaction) =>
        {
            var at = Instants.Text(warehouse.Clock.GetUtcNow());
            var item = new { run, name = Documents.NameOf(name), sha256, code, reason = reason.Length <= 2000 ? reason : reason[..2000], received = Instants.Text(receivedOn), at };
            var here = connection.QueryFirstOrDefault<long?>(
                "SELECT i.ImportItemId FROM ImportItem AS i WHERE i.StateCode = 'set-aside' AND (i.Sha256 = @sha256 OR (i.Sha256 IS NULL AND @sha256 IS NULL AND i.Name = @name))", item, transaction);
            return here is { } id
                ? connection.Execute("UPDATE ImportItem SET ReasonCode = @code, Reason = @reason WHERE ImportItemId = @id AND (ReasonCode <> @code OR Reason <> @reason)", new { item.code, item.reason, id }, transaction)
                : connection.Execute(
                    """
                    INSERT INTO ImportItem (ImportItemId, ImportRunId, Name, Sha256, StateCode, Tries, Holds, ReasonCode, Reason, ReceivedOn, ChangedAt)
                    SELECT COALESCE(MAX(i.ImportItemId), 0) + 1, @run, @name, @sha256, 'set-aside', 1, 1, @code, @reason, @received, @at
                    FROM ImportItem AS i
                    """,
                    item, transaction);
        });

    /// <summary>Files that were set aside and wait for a person, the latest first.</summary>
    public IReadOnlyList<SetAsideFile> SetAsideFiles()
    {
        using var connection = warehouse.Connect();
        return
        [
            .. connection.Query<SetAsideFile>(
                "SELECT i.ImportItemId, i.ImportRunId, i.Name, i.Sha256, i.ReasonCode, i.Reason, i.ReceivedOn, i.ChangedAt FROM ImportItem AS i WHERE i.StateCode = 'set-aside' ORDER BY i.ImportItemId DESC"),
        ];
    }

    /// <summary>The latest runs, the last first.</summary>
    public IReadOnlyList<ImportRun> Latest(int count = 50)
    {
        using var connection = warehouse.Connect();
        return
        [
            .. connection.Query<ImportRun>(
                "SELECT r.ImportRunId, r.StartedAt, r.EndedAt, r.Author, r.Source, r.Loaded, r.Unchanged, r.SetAside FROM ImportRun AS r WHERE r.ImportRunId > (SELECT COALESCE(MAX(m.ImportRunId), 0) FROM ImportRun AS m) - @count ORDER BY r.ImportRunId DESC",
                new { count }),
        ];
    }
}

/// <summary>One run that brought files in.</summary>
public sealed record ImportRun
{
    public required long ImportRunId { get; init; }

    public required string StartedAt { get; init; }

    public string? EndedAt { get; init; }

    public required string Author { get; init; }

    public required string Source { get; init; }

    public required int Loaded { get; init; }

    public required int Unchanged { get; init; }

    public required int SetAside { get; init; }
}

/// <summary>A file that gave no report, with its reason.</summary>
public sealed record SetAsideFile
{
    public required long ImportItemId { get; init; }

    public required long ImportRunId { get; init; }

    public required string Name { get; init; }

    public string? Sha256 { get; init; }

    public required string ReasonCode { get; init; }

    public required string Reason { get; init; }

    public string? ReceivedOn { get; init; }

    public required string ChangedAt { get; init; }
}
