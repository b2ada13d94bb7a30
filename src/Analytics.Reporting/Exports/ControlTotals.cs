using System.Globalization;

namespace Analytics.Reporting.Exports;

/// <summary>Counts rows and sums while they are written.</summary>
internal sealed class ControlTotals(ExportTable table)
{
    private readonly decimal[] sums = new decimal[table.Columns.Count];
    private int rows;

    public void Add(IReadOnlyList<object?> row)
    {
        if (row.Count != table.Columns.Count)
        {
            throw new InvalidOperationException($"A row of {row.Count} cells does not fit {table.Columns.Count} columns.");
        }

        rows++;
        for (var i = 0; i < row.Count; i++)
        {
            if (table.Columns[i].IsControlled && row[i] is IConvertible and (decimal or int or long))
            {
                sums[i] += Convert.ToDecimal(row[i], CultureInfo.InvariantCulture);
            }
        }
    }

    public ExportReceipt Receipt()
    {
        // Fewer rows than announced would be a cut export that looks whole.
        if (rows != table.Count)
        {
            throw new InvalidOperationException($"{table.Count} rows were announced and {rows} came.");
        }

        return new ExportReceipt(rows, [.. table.Columns.Select((column, i) => (column, i)).Where(c => c.column.IsControlled).Select(c => (c.column.Name, sums[c.i]))]);
    }
}
