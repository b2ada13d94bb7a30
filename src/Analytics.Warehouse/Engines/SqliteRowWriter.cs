using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehousing.Engines;

/// <summary>Rows into SQLite through one prepared statement, without the client's parameters between.</summary>
public sealed class SqliteRowWriter : RowWriter
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly string table;

    public SqliteRowWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        this.table = table;
        database = connection.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})";
        Check(raw.sqlite3_prepare_v2(database, sql, out statement), raw.SQLITE_OK);
    }

    public override void Write(params ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            Check(
                row[i] switch
                {
                    null => raw.sqlite3_bind_null(statement, i + 1),
                    string text => raw.sqlite3_bind_text(statement, i + 1, text),
                    int number => raw.sqlite3_bind_int64(statement, i + 1, number),
                    long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                    byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                    var other => throw new ArgumentException($"Column {i + 1} of {table} cannot take a {other.GetType().Name}.", nameof(row)),
                },
                raw.SQLITE_OK);
        }

        var done = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(done, raw.SQLITE_DONE);
    }

    public override void Flush()
    {
    }

    public override void Dispose() => statement.Dispose();

    private void Check(int result, int expected)
    {
        if (result != expected)
        {
            throw new SqliteException($"{table}: {raw.sqlite3_errmsg(database).utf8_to_string()}", result, raw.sqlite3_extended_errcode(database));
        }
    }
}
