using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>A statement that a batch runs once a report: prepared at its first run, with its parameters by position.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand command;
    private Delegate? parser;

    public Statement(DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    public List<T> Rows<T>(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        if (!reader.Read())
        {
            return rows;
        }

        // The columns of one statement stay the same; looking the parser up anew costs as much as the row.
        var parse = parser as Func<DbDataReader, T> ?? reader.GetRowParser<T>();
        parser = parse;
        do
        {
            rows.Add(parse(reader));
        }
        while (reader.Read());

        return rows;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
