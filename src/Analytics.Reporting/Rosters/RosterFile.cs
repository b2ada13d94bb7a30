using System.Text;
using Analytics.Core.Words;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Rosters;

/// <summary>A list as rows of text, from a .csv (UTF-8 or GB18030) or the first sheet of an .xlsx.</summary>
public static class RosterFile
{
    /// <summary>The rows of a file.</summary>
    public static IReadOnlyList<string[]> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new WarehouseException($"没有文件 {path}。There is no file {path}.");
        }

        return Read(File.ReadAllBytes(path), path);
    }

    /// <summary>The rows of a list at hand; its kind is decided by its content.</summary>
    public static IReadOnlyList<string[]> Read(byte[] bytes, string name)
    {
        const int MostBytes = 4 * 1024 * 1024;
        if (bytes.Length > MostBytes)
        {
            throw new WarehouseException($"{name} 超过 4 MB，不像通讯录。{name} is larger than 4 MB.");
        }

        try
        {
            var rows = bytes.AsSpan().StartsWith("PK"u8) ? Sheet(bytes) : Lines(bytes);
            return rows.Count > 0 ? rows : throw new WarehouseException($"{name} 是空的。{name} is empty.");
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or InvalidDataException or System.Xml.XmlException or InvalidOperationException or ArgumentException)
        {
            throw new WarehouseException($"{name} 打不开：请另存为 .xlsx 或 .csv 再试。{name} cannot be opened; save it as .xlsx or .csv.");
        }
    }

    private static List<string[]> Lines(byte[] bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            text = Encoding.GetEncoding("GB18030").GetString(bytes);
        }

        return [.. text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Trim(',', ' ').Length > 0).Select(Csv.Split)];
    }

    private static List<string[]> Sheet(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var part = book.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        var sheet = part.Workbook.Descendants<Sheet>().First();
        var rows = new List<string[]>();
        foreach (var row in ((WorksheetPart)part.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>())
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = Column(cell.CellReference?.Value) ?? cells.Count;
                while (cells.Count < column)
                {
                    cells.Add("");
                }

                var text = cell.CellValue?.InnerText ?? cell.InlineString?.InnerText ?? "";
                cells.Add(cell.DataType?.Value == CellValues.SharedString && int.TryParse(text, out var index) ? shared[index] : text);
            }

            if (cells.Any(cell => cell.Trim().Length > 0))
            {
                rows.Add([.. cells]);
            }
        }

        return rows;
    }

    private static int? Column(string? reference) =>
        reference is null ? null : reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
}
