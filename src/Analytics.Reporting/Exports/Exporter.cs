using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Reporting.Exports;

/// <summary>Writes an export as CSV, JSON lines or a workbook, row by row.</summary>
public static class Exporter
{
    /// <summary>What a spreadsheet on an office machine still opens in comfort.</summary>
    public const int MostRowsInWorkbook = 100_000;

    /// <summary>What a text file may hold before it should be asked for in parts.</summary>
    public const int MostRowsInText = 1_000_000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes in the format asked for: csv, json or xlsx.</summary>
    public static ExportReceipt Write(Stream stream, ExportTable table, string format)
    {
        var most = format == "xlsx" ? MostRowsInWorkbook : MostRowsInText;
        if (table.Count > most)
        {
            throw new ExportRefusedException(table.Count, most);
        }

        var account = new ControlTotals(table);
        switch (format)
        {
            case "csv":
                Csv(stream, table, account);
                break;
            case "json" or "jsonl":
                Json(stream, table, account);
                break;
            case "xlsx":
                ExportWorkbook.Write(stream, table, account);
                break;
            default:
                throw new ArgumentException($"不支持导出为 {format}；可用 csv、json、xlsx。Exports are csv, json or xlsx.", nameof(format));
        }

        return account.Receipt();
    }

    /// <summary>Writes a file; beside CSV and JSON, which hold rows alone, stands a text that says what they are.</summary>
    public static ExportReceipt WriteFile(string path, ExportTable table)
    {
        var format = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        using var stream = File.Create(path);
        var receipt = Write(stream, table, format);
        if (format != "xlsx")
        {
            File.WriteAllText(path + ".about.txt", About(table, receipt), new UTF8Encoding(true));
        }

        return receipt;
    }

    /// <summary>What an export is, in lines that people read.</summary>
    public static string About(ExportTable table, ExportReceipt receipt) =>
        string.Concat(AboutLines(table, receipt).Select(line => $"{line.What}\t{line.Value}\n"));

    internal static IEnumerable<(string What, string Value)> AboutLines(ExportTable table, ExportReceipt receipt) =>
        table.About.Select(line => ($"{line.What.Zh} {line.What.En}", line.Value))
            .Append(("行数 Rows", receipt.Rows.ToString(CultureInfo.InvariantCulture)))
            .Concat(receipt.Totals.Select(total => ($"控制合计 Control total: {total.Column}", total.Sum.ToString(CultureInfo.InvariantCulture))));

    private static void Csv(Stream stream, ExportTable table, ControlTotals account)
    {
        // With a byte order mark, by which Excel knows UTF-8.
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(column => column.Name)));
        foreach (var row in table.Rows)
        {
            account.Add(row);
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                {
                    writer.Write(',');
                }

                writer.Write(SafeCell.Csv(row[i]));
            }

            writer.WriteLine();
        }
    }

    private static void Json(Stream stream, ExportTable table, ControlTotals account)
    {
        foreach (var row in table.Rows)
        {
            account.Add(row);
            using (var writer = new Utf8JsonWriter(stream, Readable))
            {
                writer.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    writer.WritePropertyName(table.Columns[i].Name);
                    Write(writer, row[i]);
                }

                writer.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteStringValue(SafeCell.Text(value));
                break;
        }
    }
}
