using System.Globalization;
using System.Text;
using Analytics.Import.Documents.Flow;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Import.Documents.Sheets;

/// <summary>Excel's old binary workbooks (.xls, and .et in that format): each visible sheet a table.</summary>
internal static class OldWorkbookReading
{
    static OldWorkbookReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Document Read(string name, string sha256, byte[] bytes)
    {
        var tables = new List<FlowPiece>();
        try
        {
            // Old files without a code page of their own are Chinese ones here.
            var settings = new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = false };
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes, writable: false), settings);
            do
            {
                if (reader.VisibleState is null or "visible" && Read(reader).ToFlow() is { } table)
                {
                    tables.Add(table);
                }
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw Refusals.Encrypted();
        }
        catch (Exception damaged) when (damaged is not (Refusal or OutOfMemoryException))
        {
            // A damaged file makes the library fail in many ways; all of them mean the same to the sender.
            throw Refusals.Truncated("xls");
        }

        return tables.Count == 0 ? throw Refusals.Empty() : BlockBuilder.Build(name, "xls", sha256, tables);
    }

    private static Sheet Read(IExcelDataReader reader)
    {
        var sheet = new Sheet();
        for (var row = 1; reader.Read(); row++)
        {
            // The library gives hidden rows no height and hidden columns no width.
            for (var column = 0; column < reader.FieldCount && reader.RowHeight > 0; column++)
            {
                if (reader.GetColumnWidth(column) > 0)
                {
                    sheet.Set(row, column + 1, Print(reader.GetValue(column), reader.GetNumberFormatString(column)));
                }
            }
        }

        foreach (var range in reader.MergeCells ?? [])
        {
            sheet.Merge(new Sheet.Range(range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1));
        }

        return sheet;
    }

    private static string Print(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        double number => SheetNumber.Print(number, format),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
