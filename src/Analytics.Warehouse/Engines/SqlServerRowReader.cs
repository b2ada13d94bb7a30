using System.Text;
using Microsoft.Data.SqlClient;

namespace Analytics.Warehousing.Engines;

/// <summary>Rows out of SQL Server by the client's own reader.</summary>
public sealed class SqlServerRowReader : RowReader
{
    private readonly SqlCommand command;
    private readonly SqlDataReader reader;
    // One each column: a caller may hold the texts of several columns of a row at once.
    private readonly byte[][] texts;

    public SqlServerRowReader(SqlConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        command = new SqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        }

        reader = command.ExecuteReader();
        texts = [.. Enumerable.Range(0, reader.FieldCount).Select(_ => new byte[128])];
    }

    public override bool Read() => reader.Read();

    public override long Whole(int column) => reader.IsDBNull(column) ? 0 : Convert.ToInt64(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    public override ReadOnlySpan<byte> Text(int column)
    {
        if (reader.IsDBNull(column))
        {
            return [];
        }

        var value = reader.GetString(column);
        if (texts[column].Length < value.Length * 3)
        {
            texts[column] = new byte[value.Length * 3];
        }

        return texts[column].AsSpan(0, Encoding.UTF8.GetBytes(value, texts[column]));
    }

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override void Dispose()
    {
        reader.Dispose();
        command.Dispose();
    }
}
