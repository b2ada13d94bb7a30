using System.Text;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Reporting.Exports;

public sealed class ExporterTests
{
    private static readonly ExportTable Table = new(
        "样表",
        [new("name", new("单位", "unit")), new("value", new("数值", "value"), ExportKind.Number) { IsControlled = true }],
        3,
        [["=HYPERLINK(\"x\")", 5m], ["甲,乙\"丙", -3], ["-空", null]])
    {
        About = [(new("数据截至", "As of"), "2025-03-31")],
    };

    [Fact]
    public void Csv_begins_with_the_mark_that_Excel_knows_and_holds_no_formula()
    {
        using var stream = new MemoryStream();
        var receipt = Exporter.Write(stream, Table, "csv");
        var bytes = stream.ToArray();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("name,value\r\n\"'=HYPERLINK(\"\"x\"\")\",5\r\n\"甲,乙\"\"丙\",-3\r\n'-空,\r\n", Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal(3, receipt.Rows);
        Assert.Equal(("value", 2m), Assert.Single(receipt.Totals));
    }

    [Fact]
    public void A_workbook_has_typed_cells_a_frozen_header_and_a_sheet_that_says_what_it_is()
    {
        using var stream = new MemoryStream();
        Exporter.Write(stream, Table, "xlsx");
        using var book = SpreadsheetDocument.Open(stream, false);
        var sheets = book.WorkbookPart!.WorksheetParts.ToList();
        var rows = book.WorkbookPart.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!) as WorksheetPart;

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(PaneStateValues.Frozen, rows!.Worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Empty(rows.Worksheet.Descendants<CellFormula>());
        Assert.Equal("5", rows.Worksheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ElementAt(1).CellValue!.Text);
        Assert.Contains(sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()), cell => cell.InnerText == "2025-03-31");
        Assert.Contains(sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()), cell => cell.InnerText.Contains("Control total", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_rows_are_refused_with_a_way_to_narrow_and_nothing_is_written()
    {
        using var stream = new MemoryStream();

        var refusal = Assert.Throws<ExportRefusedException>(() => Exporter.Write(stream, Table with { Count = Exporter.MostRowsInWorkbook + 1 }, "xlsx"));

        Assert.Contains("缩小", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Fewer_rows_than_announced_are_a_fault_and_not_a_short_export() =>
        Assert.Throws<InvalidOperationException>(() => Exporter.Write(new MemoryStream(), Table with { Count = 4 }, "csv"));

    [Fact]
    public void Json_is_one_object_a_line_with_nulls_kept()
    {
        using var stream = new MemoryStream();
        Exporter.Write(stream, Table, "json");
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("""{"name":"甲,乙\"丙","value":-3}""", lines[1]);
        Assert.EndsWith("\"value\":null}", lines[2], StringComparison.Ordinal);
    }
}
