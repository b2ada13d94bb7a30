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

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = (int)Math.Max(1, (patience ?? Minute).TotalSeconds),
        Pooling = true,
    }.ToString();

    // NORMAL with a write-ahead log never corrupts: after a power cut the last commits may be gone, whole reports only.
    // A batch touches the same pages of facts as the one before; a longer log writes each of them back once for many batches.
    // The file is not mapped: every connection maps it for itself, all of it counts as the program's memory, and no question was quicker for it.
    private readonly string settings = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY; "
        + string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)(patience ?? Minute).TotalMilliseconds}");

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SQLitePCL.sqlite3, string> Told = [];

    public override string Name => "sqlite";

    public override string AsCte => "AS NOT MATERIALIZED";

    public override void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var connection = new SqliteConnection(connectionString);
            connection.Open();

            // Readers go on while one writes; kept in the file.
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new WarehouseException($"打不开数据库 {path}：{wrong.Message} The warehouse {path} cannot be opened; check the path and its rights.", isOutOfReach: true, wrong);
        }
    }

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();

            // A pooled connection keeps what it was told; only a new one is told.
            if (Told.TryAdd(connection.Handle!, path))
            {
                connection.Execute(settings);
            }

            return connection;
        }
        catch (SqliteException wrong)
        {
            connection.Dispose();
            throw new WarehouseException($"打不开数据库 {path}：{wrong.Message} The warehouse {path} cannot be opened.", isOutOfReach: true, wrong);
        }
    }

    // An index has its name alone here; SQL Server asks for its table too.
    public override string Translate(string definition) => DroppedIndex().Replace(definition, "$1");

    public override bool TableExists(DbConnection connection, DbTransaction? transaction, string table) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }, transaction) > 0;

    public override IReadOnlyList<string> Views(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'view'", transaction: transaction)];

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

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
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    [GeneratedRegex(@"\b(DROP INDEX (?:IF EXISTS )?\w+) ON \w+")]
    private static partial Regex DroppedIndex();
}
