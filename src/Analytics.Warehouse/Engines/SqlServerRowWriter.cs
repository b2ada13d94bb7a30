using System.Data;
using Microsoft.Data.SqlClient;

namespace Analytics.Warehousing.Engines;

/// <summary>Rows into SQL Server through bulk copy, a few thousand at a time.</summary>
public sealed class SqlServerRowWriter(SqlConnection connection, SqlTransaction transaction, string table, IReadOnlyList<string> columns) : RowWriter
{
    private const int RowsAtATime = 5_000;

    private readonly DataTable waiting = Empty(columns);

    public override void Write(params ReadOnlySpan<object?> row)
    {
        var values = new object[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            values[i] = row[i] ?? DBNull.Value;
        }

        waiting.Rows.Add(values);
        if (waiting.Rows.Count >= RowsAtATime)
        {
            Flush();
        }
    }

    public override void Flush()
    {
        if (waiting.Rows.Count == 0)
        {
            return;
        }

        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction) { DestinationTableName = table, BulkCopyTimeout = 600 };
        foreach (var column in columns)
        {
            copy.ColumnMappings.Add(column, column);
        }

        copy.WriteToServer(waiting);
        waiting.Clear();
    }

    public override void Dispose() => waiting.Dispose();

    private static DataTable Empty(IReadOnlyList<string> columns)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            table.Columns.Add(column, typeof(object));
        }

        return table;
    }
}
