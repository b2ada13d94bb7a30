using Analytics.Core.Forms;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Forms;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Tests.Reporting.Forms;

public sealed class ExcelTemplateTests
{
    [Fact]
    public void A_workbook_of_a_higher_office_is_filled_by_codes_and_a_gap_says_why()
    {
        using var temp = new TempWarehouse(TestClock.On(2025, 4, 1));
        temp.Warehouse.Roster.Init("630106", 2024, 2024);
        temp.Warehouse.Loader.Load([(Filing)AReport.Of("630106100", 2024).With("received.new", 7, Applicant.Total).With("received.new", 5, Applicant.NaturalPerson), AReport.Of("630106101", 2024).With("received.new", 3, Applicant.Total)]);

        var (book, unknown) = ExcelTemplate.Fill(Template("{{630106100:received.new}}", "{{received.new}}", "{{630106100:received.new/natural-person}}", "{{630106102:received.new}}", "{{630106100:name}}", "{{nothing.here}}", "照旧"), temp.Warehouse, "630106", 2024);

        using var filled = SpreadsheetDocument.Open(new MemoryStream(book), false);
        var sheet = (WorksheetPart)filled.WorkbookPart!.GetPartById(filled.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!);
        Assert.Equal(["7", "10", "5", "未核实", "田家寨镇", "{{nothing.here}}", "照旧"], sheet.Worksheet.Descendants<Row>().Skip(1).Select(row => row.InnerText));
        Assert.Equal(["{{nothing.here}}"], unknown);
    }

    private static byte[] Template(params string[] cells)
    {
        using var stream = new MemoryStream();
        Exporter.Write(stream, new ExportTable("表", [new("cell", new Analytics.Core.Words.Text("栏", "cell"))], cells.Length, cells.Select(cell => (IReadOnlyList<object?>)[cell])), "xlsx");
        return stream.ToArray();
    }
}
