using System.Data.Common;
using System.Globalization;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using Analytics.Warehousing;

namespace Analytics.Web.Api;

/// <summary>The rows of a public view for a place and all below it in a year, in the view's own columns, read while they are written.</summary>
/// <remarks>They are counted and read in one transaction, so that the number announced is the number that comes whatever is imported meanwhile; on a server
/// that reads statement by statement, an export that an import overtook is broken off.</remarks>
public sealed class ViewExport : IDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly string from;
    private readonly (string Name, object Value)[] asked;

    public ViewExport(Warehouse warehouse, string view, string under, int year)
    {
        warehouse.Obligations.Refresh();
        from =
            $"""
            FROM TreeInForce AS t
            INNER JOIN {PublicViews.All.Single(known => known.View == view).View} AS v
                ON v.JurisdictionCode = t.DescendantCode
            WHERE t.AncestorCode = @under AND v.ReportYear = @year AND @year BETWEEN t.ValidFromYear AND t.ValidToYear
            """;
        asked = [("@under", under), ("@year", year)];
        connection = warehouse.Connect();
        transaction = warehouse.BeginReading(connection);
        using var count = Command($"SELECT COUNT(*) {from}");
        var rows = Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture);
        Table = new ExportTable(view, Columns(), rows, Rows())
        {
            About = [(new Text("视图", "View"), view), (new Text("地区", "Place"), under), (new Text("年度", "Year"), year.ToString(CultureInfo.InvariantCulture)), (new Text("数据截至", "As of"), Instants.Text(warehouse.Clock.GetUtcNow()))],
        };
    }

    /// <summary>Its rows can be read once, while this lives.</summary>
    public ExportTable Table { get; }

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private ExportColumn[] Columns()
    {
        using var command = Command($"SELECT v.* {from} AND 1 = 0");
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => new ExportColumn(reader.GetName(i), new Text(reader.GetName(i), reader.GetName(i))))];
    }

    private IEnumerable<IReadOnlyList<object?>> Rows()
    {
        using var command = Command($"SELECT v.* {from}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Plain(reader.GetValue(i));
            }

            yield return row;
        }
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in asked)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static object? Plain(object value) => value switch
    {
        DBNull => null,
        int number => (long)number,
        double share => (decimal)share,
        _ => value,
    };
}
