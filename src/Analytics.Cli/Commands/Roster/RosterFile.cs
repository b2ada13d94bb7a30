using System.Text;
using Analytics.Core.Words;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Cli.Commands.Roster;

/// <summary>A list as rows of text, from a .csv (UTF-8 or GB18030) or the first sheet of an .xlsx.</summary>
internal static class RosterFile
{
    public static IReadOnlyList<string[]> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CallException($"没有文件 {path}。There is no file {path}.");
        }

        var bytes = File.ReadAllBytes(path);
        var rows = bytes.AsSpan().StartsWith("PK"u8) ? Sheet(bytes) : Lines(bytes);
        return rows.Count > 0 ? rows : throw new CallException($"{path} 是空的。{path} is empty.");
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
