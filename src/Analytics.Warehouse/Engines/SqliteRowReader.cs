using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Analytics.Warehousing.Engines;

/// <summary>Rows out of SQLite by the statement itself: a column costs one call, and a text is looked at where it lies.</summary>
public sealed class SqliteRowReader : RowReader
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteRowReader(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement), raw.SQLITE_OK);
        foreach (var (name, value) in parameters)
        {
            // A question need not use every parameter that it is given.
            if (raw.sqlite3_bind_parameter_index(statement, "@" + name) is var place and > 0)
            {
                Check(
                    value switch
                    {
                        null => raw.sqlite3_bind_null(statement, place),
                        string text => raw.sqlite3_bind_text(statement, place, text),
                        int number => raw.sqlite3_bind_int64(statement, place, number),
                        long number => raw.sqlite3_bind_int64(statement, place, number),
                        _ => throw new ArgumentException($"@{name} cannot be a {value.GetType().Name}.", nameof(parameters)),
                    },
                    raw.SQLITE_OK);
            }
        }
    }

    public override bool Read()
    {
        var step = raw.sqlite3_step(statement);
        return step == raw.SQLITE_ROW || (step == raw.SQLITE_DONE ? false : throw Wrong(step));
    }

    public override long Whole(int column) => raw.sqlite3_column_int64(statement, column);

    public override ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(statement, column);

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override void Dispose() => statement.Dispose();

    private void Check(int result, int expected)
    {
        if (result != expected)
        {
            throw Wrong(result);
        }
    }

    private SqliteException Wrong(int result) => new(raw.sqlite3_errmsg(database).utf8_to_string(), result, raw.sqlite3_extended_errcode(database));
}
