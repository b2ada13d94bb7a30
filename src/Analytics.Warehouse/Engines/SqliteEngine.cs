using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehousing.Engines;

/// <summary>The embedded database: one file, readers beside one writer, nothing to install.</summary>
/// <param name="path">The file.</param>
/// <param name="patience">How long a writer waits for another one; null is a minute.</param>
public sealed partial class SqliteEngine(string path, TimeSpan? patience = null) : Engine
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    static SqliteEngine() => SQLitePCL.Batteries_V2.Init();

    // Two pools: a program has one writer at a time, whose pages of the last batch serve the next, and as many readers as it has threads,
    // whose pages the system keeps anyway. With one size for all, the memory of an import grew with the country.
    private readonly SqlitePool readers = new(path, patience ?? Minute, cacheKilobytes: 8_192, isWriter: false);
    private readonly SqlitePool writers = new(path, patience ?? Minute, cacheKilobytes: 32_768, isWriter: true);

    public override string Name => "sqlite";

    public override string AsCte => "AS NOT MATERIALIZED";

    public override void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var connection = new SqliteConnection(writers.ConnectionString);
            connection.Open();

            // Readers go on while one writes; kept in the file.
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new WarehouseException($"打不开数据库 {path}：{wrong.Message} The warehouse {path} cannot be opened; check the path and its rights.", isOutOfReach: true, wrong);
        }
    }

    public override DbConnection Connect() => readers.Connect();

    public override DbConnection ConnectToWrite() => writers.Connect();

    // An index has its name alone here; SQL Server asks for its table too.
    public override string Translate(string definition) => DroppedIndex().Replace(definition, "$1");

    public override bool TableExists(DbConnection connection, DbTransaction? transaction, string table) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }, transaction) > 0;

    public override IReadOnlyList<string> Views(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'view'", transaction: transaction)];

    // SQLite lets a second writer sleep in growing steps and look again; within one program it is told at once.
    // One that waits longer than its patience goes on, and hears from SQLite that the database is busy.
    public override IDisposable? Turn() => WriterTurn.Of(path, patience ?? Minute);

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override void Abandon(DbConnection connection, DbTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (SqliteException)
        {
            // A full disk at the commit makes SQLite roll back by itself, which the client does not notice: it would try again and fail at every
            // closing, and never let go of the connection. It gets something to roll back.
            SQLitePCL.raw.sqlite3_exec(((SqliteConnection)connection).Handle, "BEGIN");
            base.Abandon(connection, transaction);
        }
        catch (InvalidOperationException)
        {
            // The client noticed: there is nothing left to do.
        }
    }

    public override RowWriter Writer(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqliteRowWriter((SqliteConnection)connection, table, columns);

    public override RowReader Reader(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        new SqliteRowReader((SqliteConnection)connection, sql, parameters);

    public override void Release()
    {
        readers.Release();
        writers.Release();
    }

    [GeneratedRegex(@"\b(DROP INDEX (?:IF EXISTS )?\w+) ON \w+")]
    private static partial Regex DroppedIndex();
}
