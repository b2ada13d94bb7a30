using System.Globalization;
using System.IO.Compression;
using Analytics.Reporting.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Exports;

/// <summary>An export as a workbook: typed cells under a frozen header, and a second sheet that says what they are.</summary>
/// <remarks>The document library packs in memory; so it makes the workbook with an empty first sheet, and that sheet goes row by row straight into the file.</remarks>
internal static class ExportWorkbook
{
    // What the library calls the first sheet of a workbook.
    private static readonly string RowsPart = FirstSheet();

    public static void Write(Stream stream, ExportTable table, ControlTotals account)
    {
        using var packed = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var rows = packed.CreateEntry(RowsPart, CompressionLevel.Fastest).Open())
        {
            Rows(rows, table, account);
        }

        // The other sheets say how many rows there were, which is known by now.
        using var around = new ZipArchive(new MemoryStream(Around(table, account.Receipt())), ZipArchiveMode.Read);
        foreach (var entry in around.Entries.Where(entry => entry.FullName != RowsPart))
        {
            using var from = entry.Open();
            using var to = packed.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            from.CopyTo(to);
        }
    }

    private static byte[] Around(ExportTable table, ExportReceipt receipt)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            var rows = workbook.AddNewPart<WorksheetPart>();
            rows.Worksheet = new Worksheet();
            var about = workbook.AddNewPart<WorksheetPart>();
            About(about, Exporter.AboutLines(table, receipt));
            var sheets = new Sheets(
                new Sheet { Name = table.Name, SheetId = 1, Id = workbook.GetIdOfPart(rows) },
                new Sheet { Name = "说明", SheetId = 2, Id = workbook.GetIdOfPart(about) });
            if (table.Chart is { } chart && ChartSheet.CanDraw(chart))
            {
                ChartSheet.Add(workbook, sheets, "图表", chart);
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static string FirstSheet()
    {
        using var document = SpreadsheetDocument.Create(new MemoryStream(), SpreadsheetDocumentType.Workbook);
        return document.AddWorkbookPart().AddNewPart<WorksheetPart>().Uri.OriginalString.TrimStart('/');
    }

    private static void Rows(Stream part, ExportTable table, ControlTotals account)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, CustomWidth = true, Width = Math.Clamp(Charts.Drawing.TextSize.Width(column.Title.Zh, 2) + 4, 10, 40),
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select(column => Inline($"{column.Title.Zh}", WorkbookStyles.Header))));
        foreach (var row in table.Rows)
        {
            account.Add(row);
            writer.WriteStartElement(new Row());
            for (var i = 0; i < row.Count; i++)
            {
                writer.WriteElement(Typed(row[i], table.Columns[i].Kind));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void About(WorksheetPart part, IEnumerable<(string What, string Value)> lines) =>
        part.Worksheet = new Worksheet(
            new Columns(new Column { Min = 1, Max = 1, Width = 34, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }),
            new SheetData(lines.Select(line => new Row(Inline(line.What, WorkbookStyles.Header), Inline(line.Value, WorkbookStyles.Wrapped)))));

    private static Cell Typed(object? value, ExportKind kind) => value switch
    {
        null => new Cell(),
        int or long or decimal => new Cell
        {
            DataType = CellValues.Number,
            CellValue = new CellValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            StyleIndex = kind switch { ExportKind.Money => WorkbookStyles.Money, ExportKind.Share => WorkbookStyles.Share, _ => WorkbookStyles.Plain },
        },
        _ => Inline(SafeCell.Text(value), WorkbookStyles.Plain),
    };

    // An inline string is never a formula, whatever it begins with.
    private static Cell Inline(string text, uint style) =>
        new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static string Clean(string text) => text.Any(c => c < ' ' && c is not ('\n' or '\t')) ? string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t')) : text;
}
