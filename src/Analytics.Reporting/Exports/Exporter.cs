using System.Globalization;
using System.Text;

namespace Analytics.Reporting.Exports;

/// <summary>Writes an export as CSV, JSON lines or a workbook, row by row: what is held does not grow with the rows.</summary>
public static class Exporter
{
    /// <summary>What a spreadsheet on an office machine still opens in comfort.</summary>
    public const int MostRowsInWorkbook = 100_000;

    /// <summary>What a text file may hold before it should be asked for in parts.</summary>
    public const int MostRowsInText = 1_000_000;

    /// <summary>Refuses what is too large, before a byte is written, with a way to narrow it.</summary>
    /// <exception cref="ExportRefusedException">There are more rows than the format may hold.</exception>
    public static void Check(ExportTable table, string format)
    {
        if (format is not ("csv" or "json" or "jsonl" or "xlsx"))
        {
            throw new ArgumentException($"不支持导出为 {format}；可用 csv、json、xlsx。Exports are csv, json or xlsx.", nameof(format));
        }

        var most = format == "xlsx" ? MostRowsInWorkbook : MostRowsInText;
        if (table.Count > most)
        {
            throw new ExportRefusedException(table.Count, most);
        }
    }

    /// <summary>Writes in the format asked for: csv, json or xlsx. The stream need not be able to seek.</summary>
    public static ExportReceipt Write(Stream stream, ExportTable table, string format)
    {
        Check(table, format);
        var account = new ControlTotals(table);
        if (format == "xlsx")
        {
            ExportWorkbook.Write(stream, table, account);
        }
        else
        {
            foreach (var piece in ExportText.Pieces(table, format, account))
            {
                stream.Write(piece.Span);
            }
        }

        return account.Receipt();
    }

    /// <summary>Writes to a network: each piece waits until the reader has taken the one before. A workbook is made in a file first, since a packer cannot wait.</summary>
    public static async Task<ExportReceipt> WriteAsync(Stream stream, ExportTable table, string format, CancellationToken cancellationToken)
    {
        Check(table, format);
        if (format == "xlsx")
        {
            await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            var receipt = Write(file, table, format);
            file.Position = 0;
            await file.CopyToAsync(stream, cancellationToken);
            return receipt;
        }

        var account = new ControlTotals(table);
        foreach (var piece in ExportText.Pieces(table, format, account))
        {
            await stream.WriteAsync(piece, cancellationToken);
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
}
