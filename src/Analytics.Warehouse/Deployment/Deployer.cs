using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing.Deployment;

/// <summary>Brings a warehouse to this program's form: tables once, migrations once each, views anew.</summary>
public static class Deployer
{
    private const string WholeSchema = "(this program)";

    // Whatever the deployer writes has a part in this, so that a warehouse of another program is noticed by one look.
    private static readonly string Fingerprint = Sha256(string.Join('\n', SqlFile.All.Select(file => file.Folder + file.Name + file.Text)) + Dimensions.Fingerprint);

    public static void Deploy(Engine engine, TimeProvider clock)
    {
        using var connection = engine.Connect();
        if (engine.TableExists(connection, "SchemaJournal") && Applied(connection, WholeSchema) == Fingerprint)
        {
            return;
        }

        using var transaction = engine.Begin(connection);
        var at = Instants.Text(clock.GetUtcNow());
        var isNew = !engine.TableExists(connection, transaction, "SchemaJournal");
        if (isNew)
        {
            connection.Execute(engine.Translate(SqlFile.Tables.Single(file => file.Name == "SchemaJournal").Statement), transaction: transaction);
        }

        var journal = connection.Query<Entry>("SELECT ScriptName, Sha256 FROM SchemaJournal", transaction: transaction).ToDictionary(entry => entry.ScriptName, entry => entry.Sha256, StringComparer.Ordinal);
        var pending = SqlFile.Migrations.Where(file => !journal.ContainsKey(Key(file))).ToList();
        Refuse(journal, pending);

        engine.DropViews(connection, transaction);

        // A new warehouse has the tables as they are today; the migrations that led there are noted as done.
        foreach (var migration in pending)
        {
            if (!isNew)
            {
                connection.Execute(engine.Translate(migration.Statement), transaction: transaction);
            }
        }

        foreach (var table in SqlFile.Tables.Concat(SqlFile.Indexes).Where(file => !journal.ContainsKey(Key(file)) && file.Name != "SchemaJournal"))
        {
            connection.Execute(engine.Translate(table.Statement), transaction: transaction);
        }

        foreach (var view in View.All)
        {
            connection.Execute(view.File.Statement, transaction: transaction);
        }

        Dimensions.Write(connection, transaction);
        foreach (var file in SqlFile.Tables.Concat(SqlFile.Indexes).Concat(SqlFile.Migrations))
        {
            Note(connection, transaction, Key(file), Sha256(file.Text), at);
        }

        foreach (var file in SqlFile.All.Where(file => file.Folder == engine.Name))
        {
            connection.Execute(file.Statement, transaction: transaction);
        }

        Note(connection, transaction, WholeSchema, Fingerprint, at);
        transaction.Commit();
    }

    // A table whose file has changed without a migration belongs to another version of the program: better to say so than to read it wrongly.
    private static void Refuse(Dictionary<string, string> journal, List<SqlFile> pending)
    {
        var changed = SqlFile.Tables.Where(file => journal.TryGetValue(Key(file), out var sha) && sha != Sha256(file.Text) && !pending.Exists(migration => migration.Text.Contains(file.Name, StringComparison.Ordinal)))
            .Select(file => file.Name).ToList();
        if (changed.Count > 0)
        {
            throw new WarehouseException($"这个数据库是另一版本的程序建的（{string.Join("、", changed)} 不同）。请用那一版本，或从备份另建。This warehouse was made by another version of the program ({string.Join(", ", changed)} differ): use that version, or make a new one.", isOutOfReach: true);
        }
    }

    private static string? Applied(DbConnection connection, string script) =>
        connection.QuerySingleOrDefault<string>("SELECT Sha256 FROM SchemaJournal WHERE ScriptName = @script", new { script });

    private static void Note(DbConnection connection, DbTransaction transaction, string script, string sha, string at)
    {
        if (connection.Execute("UPDATE SchemaJournal SET Sha256 = @sha WHERE ScriptName = @script", new { script, sha }, transaction) == 0)
        {
            connection.Execute("INSERT INTO SchemaJournal (ScriptName, Sha256, AppliedAt) VALUES (@script, @sha, @at)", new { script, sha, at }, transaction);
        }
    }

    private static string Key(SqlFile file) => $"{file.Folder}/{file.Name}";

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Entry
    {
        public required string ScriptName { get; init; }

        public required string Sha256 { get; init; }
    }
}
