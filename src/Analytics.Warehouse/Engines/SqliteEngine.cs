using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Warehousing.Engines;

/// <summary>The embedded database: one file, readers beside one writer, nothing to install.</summary>
public sealed class SqliteEngine(string path) : Engine
{
    static SqliteEngine() => SQLitePCL.Batteries_V2.Init();

    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 60,
        Pooling = true,
    }.ToString();

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

            // NORMAL with a write-ahead log never corrupts: after a power cut the last commits may be gone, whole reports only.
            connection.Execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 60000");
            return connection;
        }
        catch (SqliteException wrong)
        {
            connection.Dispose();
            throw new WarehouseException($"打不开数据库 {path}：{wrong.Message} The warehouse {path} cannot be opened.", isOutOfReach: true, wrong);
        }
    }

    public override string Translate(string definition) => definition;

    public override bool TableExists(DbConnection connection, DbTransaction? transaction, string table) =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }, transaction) > 0;

    public override IReadOnlyList<string> Views(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'view'", transaction: transaction)];

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override RowWriter Writer(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<string> columns) =>
        new SqliteRowWriter((SqliteConnection)connection, table, columns);

    public override void Release()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
