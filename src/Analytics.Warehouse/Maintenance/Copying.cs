using System.Data.Common;
using Analytics.Warehousing.Deployment;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Copies a whole warehouse into an empty one, on the same engine or on the other.</summary>
public static class Copying
{
    // A transaction of a few seconds: a copy that is broken off leaves a warehouse that says so, since its reports come last.
    private const int RowsAtATime = 20_000;

    /// <summary>Copies every row.</summary>
    /// <returns>How many rows each table got.</returns>
    public static IReadOnlyList<(string Table, long Rows)> Copy(Warehouse from, Warehouse to)
    {
        using (var target = to.Connect())
        {
            foreach (var table in new[] { "Obligation", "ReportVersion", "Document" })
            {
                if (target.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table}") > 0)
                {
                    throw new WarehouseException($"目标数据库 {to.Address.Printable} 不是空的，不能复制进去。The target {to.Address.Printable} is not empty; copy into a new one.");
                }
            }
        }

        // What says that a warehouse is in use is copied last.
        return
        [
            .. SqlFile.Tables.Select(table => table.Name).Where(name => name != "SchemaJournal")
                .OrderBy(name => name is "Obligation" or "ReportVersion" or "Document" ? 1 : 0).ThenBy(name => name, StringComparer.Ordinal)
                .Select(name => (name, Copy(from, to, name))),
        ];
    }

    private static long Copy(Warehouse from, Warehouse to, string table)
    {
        using var source = from.Connect();
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        using var target = to.Connect();
        var (rows, isMore) = (0L, true);
        var isFirst = true;
        while (isMore)
        {
            using var transaction = to.Engine.Begin(target);
            if (isFirst)
            {
                // The dimensions that the program writes at deployment give way to those of the source.
                target.Execute($"DELETE FROM {table}", transaction: transaction);
                isFirst = false;
            }

            isMore = Chunk(reader, to.Engine, target, transaction, table, columns, ref rows);
            transaction.Commit();
        }

        return rows;
    }

    private static bool Chunk(DbDataReader reader, Engine engine, DbConnection target, DbTransaction transaction, string table, string[] columns, ref long rows)
    {
        using var writer = engine.Writer(target, transaction, table, columns);
        var row = new object?[columns.Length];
        for (var i = 0; i < RowsAtATime; i++)
        {
            if (!reader.Read())
            {
                writer.Flush();
                return false;
            }

            for (var column = 0; column < row.Length; column++)
            {
                row[column] = reader.GetValue(column) is var value && value is DBNull ? null : value;
            }

            writer.Write(row);
            rows++;
        }

        writer.Flush();
        return true;
    }
}
