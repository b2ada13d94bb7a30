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
