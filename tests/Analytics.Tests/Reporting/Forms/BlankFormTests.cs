using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Tests.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Reporting.Forms;

public sealed class BlankFormTests
{
    [Theory]
    [InlineData(2020)]
    [InlineData(2024)]
    public void A_filled_form_is_read_back_cell_by_cell(int year)
    {
        var edition = EditionCodes.ForYear(year);
        string Figure(Measure measure, Applicant applicant) => (1 + (measure.Index * 8) + (int)applicant).ToString(CultureInfo.InvariantCulture);
        using var paper = new OfficialPaper($"示例镇{year}年\n政府信息公开工作年度报告");
        paper.Heading("二、主动公开政府信息情况");
        paper.Table(FormGrids.Disclosure(edition, Figure));
        paper.Heading("三、收到和处理政府信息公开申请情况");
        paper.Table(FormGrids.Applications(edition, Figure));
        paper.Heading("四、政府信息公开行政复议、行政诉讼情况");
        paper.Table(FormGrids.Proceedings(edition, Figure));

        var report = Assert.Single(ReportImporter.Read("form.docx", paper.ToArray()));

        Assert.Equal((edition, edition, edition), (report.Disclosure, report.Applications, report.Proceedings));
        foreach (var cell in report.Cells.Where(cell => cell.Measure.Unit == MeasureUnit.Count))
        {
            Assert.Equal(Figure(cell.Measure, cell.Applicant), cell.Value?.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(Form.Of(FormTable.Disclosure, edition).Count() + (7 * Form.ApplicationLines(edition).Count) + 15, report.Cells.Count);
    }

    [Fact]
    public void A_blank_form_holds_last_years_carry_over_in_all_seven_columns_and_nothing_else()
    {
        var last = AReport.Of("630106100", 2023).With("carried-out", 3, Applicant.NaturalPerson).With("carried-out", "", Applicant.Research).With("carried-out", 4, Applicant.Total).ToFiling().Report;
        var report = Assert.Single(ReportImporter.Read("form.docx", BlankForm.Word("田家寨镇", 2024, CarryOver.Of(last, 2024))));

        Assert.Equal(3, report.Number("received.carried-in", Applicant.NaturalPerson));
        Assert.Equal(0, report.Number("received.carried-in", Applicant.Business));
        Assert.Equal(4, report.Number("received.carried-in", Applicant.Total));
        Assert.Null(report.Number("received.carried-in", Applicant.Research));
        Assert.All(report.Cells.Where(cell => cell.Measure.Code != "received.carried-in"), cell => Assert.Equal(CellKind.Blank, cell.Kind));
        Assert.Equal(2024, report.Year);
    }

    [Fact]
    public void Without_a_report_of_last_year_nothing_is_filled_in_and_the_form_says_so()
    {
        var carry = CarryOver.Of(null, 2024);

        Assert.Equal(0, carry.Count);
        Assert.Contains("未预填", carry.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_2020_carries_the_items_of_2019_with_their_change()
    {
        var last = AReport.Of("630106100", 2019).With("licences.items-last-year", 20).With("licences.items-change", -3).ToFiling().Report;

        Assert.Equal("17", CarryOver.Of(last, 2020).Of(Form.Get("licences.items-last-year"), Applicant.None));
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2025)]
    public void Word_and_Excel_files_are_valid(int year)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(BlankForm.Word("示例镇", year, CarryOver.Of(null, year))), false);
        using var book = SpreadsheetDocument.Open(new MemoryStream(SelfCheckSheet.Of("示例镇", year, CarryOver.Of(null, year))), false);

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_self_check_sheet_holds_every_printed_identity_as_a_formula_over_existing_cells()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(SelfCheckSheet.Of("示例镇", 2024, CarryOver.Of(null, 2024))), false);
        var checks = book.WorkbookPart!.WorksheetParts.Single(part => part.Worksheet.Descendants<CellFormula>().Any());
        var rows = checks.Worksheet.Descendants<Row>().Count(row => row.Descendants<CellFormula>().Any());

        // Two a column, one a line, three of the proceedings.
        Assert.Equal((7 * 2) + Form.ApplicationLines(Edition.Form2021).Count + 3, rows);
        Assert.Contains(checks.Worksheet.Descendants<CellFormula>(), formula => formula.Text == "'表三依申请公开'!D5+'表三依申请公开'!D6");
    }
}
