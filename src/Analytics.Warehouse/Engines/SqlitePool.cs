using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehousing.Engines;

/// <summary>Connections to one SQLite file that are kept open and know their settings.</summary>
/// <param name="path">The file.</param>
/// <param name="patience">How long a writer waits for another one.</param>
/// <param name="cacheKilobytes">How much of the file each connection may keep in memory.</param>
/// <param name="isWriter">True for the connections that write.</param>
internal sealed class SqlitePool(string path, TimeSpan patience, int cacheKilobytes, bool isWriter)
{
    private static readonly ConditionalWeakTable<sqlite3, string> Told = [];

    // NORMAL with a write-ahead log never corrupts: after a power cut the last commits may be gone, whole reports only.
    // A batch touches the same pages of facts as the one before; a longer log writes each of them back once for many batches.
    // The file is not mapped: every connection maps it for itself, all of it counts as the program's memory, and no question was quicker for it.
    private readonly string settings = string.Create(CultureInfo.InvariantCulture,
        $"PRAGMA synchronous = NORMAL; PRAGMA cache_size = -{cacheKilobytes}; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = {(long)patience.TotalMilliseconds}");

    // Connections are pooled by the text that opens them; saying what is so anyway gives writers a pool of their own.
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = (int)Math.Max(1, patience.TotalSeconds),
        Pooling = true,
    }.ToString() + (isWriter ? ";Recursive Triggers=False" : "");

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
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

    public void Release()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
