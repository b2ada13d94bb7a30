using System.Text.RegularExpressions;
using Analytics.Core.Checks;
using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Analytics.Tests.Reporting.Summaries;

/// <summary>A calm county in which three things were planted: one town doubled, one never files, one printed a wrong total.</summary>
public sealed partial class YearlySummaryTests : IDisposable
{
    private const string District = "630106";
    private const string Doubled = "630106103";
    private const string NeverFiles = "630106105";
    private const string WrongTotal = "630106107";

    private readonly TempWarehouse temp = new(TestClock.On(2025, 4, 1));

    public YearlySummaryTests()
    {
        Warehouse.Roster.Init(District, 2022, 2024);
        foreach (var year in new[] { 2022, 2023, 2024 })
        {
            Warehouse.Loader.Load([.. Warehouse.Obligations.Of(District, year).Where(o => o.RoleCode == "addend" && o.JurisdictionCode != NeverFiles)
                .Select(o => Filing(o.JurisdictionCode, year, o.JurisdictionCode == Doubled && year == 2024 ? 40 : 20))]);
        }
    }

    private Warehouse Warehouse => temp.Warehouse;

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Exactly_what_was_planted_stands_out_once_the_years_are_declared_complete()
    {
        foreach (var year in new[] { 2022, 2023, 2024 })
        {
            Warehouse.Roster.Close(District, year);
        }

        var summary = YearlySummary.Of(Warehouse, District, 2024);
        var ids = Sentences(summary).Select(s => s.Id).Where(id => id.Contains(':', StringComparison.Ordinal) && !id.StartsWith("state:", StringComparison.Ordinal)).ToList();

        Assert.Equal([$"change:received.new:{Doubled}", $"change:handled.total:{Doubled}", $"missing:{NeverFiles}"], ids);
        Assert.Contains("2022年至2024年连续3年", Sentences(summary).Single(s => s.Id == $"missing:{NeverFiles}").Text, StringComparison.Ordinal);
        Assert.Contains("40件，2023年20件，增加20件，为上年的2倍", Sentences(summary).First(s => s.Id == ids[0]).Text, StringComparison.Ordinal);
        Assert.Contains("错误", Sentences(summary).Single(s => s.Id == "findings").Text, StringComparison.Ordinal);
        var errors = summary.Blocks.OfType<TableBlock>().Single(t => t.Title.StartsWith("表4", StringComparison.Ordinal)).Grid.Rows.Skip(1).ToList();
        Assert.All(errors, row => Assert.Equal("上五庄镇", row[0].Text));
    }

    [Fact]
    public void Asked_as_of_a_day_every_table_and_chart_and_the_working_sheet_say_so()
    {
        var lines = new[] { "按系统在2026-01-31当天结束时所知。", "只算2025-12-31及以前报送的版本。" };
        var knowledge = new Knowledge { AsOf = new DateTimeOffset(2026, 1, 31, 15, 0, 0, TimeSpan.Zero), FiledBy = new DateOnly(2025, 12, 31) };

        var (now, then) = (YearlySummary.Of(Warehouse, District, 2024), YearlySummary.Of(Warehouse, District, 2024, knowledge: knowledge));

        Assert.All(then.Blocks.OfType<TableBlock>(), table => Assert.Equal(lines, table.Notes.Take(2)));
        Assert.All(then.Charts, chart => Assert.Equal(lines, chart.Caption.TakeLast(2).Select(line => line.Zh)));
        Assert.Equal(lines, then.Consolidation!.Footnotes().Take(2));
        Assert.DoesNotContain(now.Blocks.OfType<TableBlock>().SelectMany(table => table.Notes), lines.Contains);
        Assert.DoesNotContain(now.Consolidation!.Footnotes(), lines.Contains);
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkingSheet.Of(then.Consolidation!)), isEditable: false);
        Assert.Contains(document.WorkbookPart!.WorksheetParts, part => part.Worksheet.InnerText.Contains(lines[0], StringComparison.Ordinal));
    }

    [Fact]
    public void While_a_year_is_open_nobody_is_named_as_not_having_filed()
    {
        var name = Warehouse.Units.Get(NeverFiles).Name;

        Assert.DoesNotContain(Sentences(YearlySummary.Of(Warehouse, District, 2024)), sentence => sentence.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_struck_sentence_is_gone_and_the_others_stay()
    {
        var all = Sentences(YearlySummary.Of(Warehouse, District, 2024));
        var left = Sentences(YearlySummary.Of(Warehouse, District, 2024, new HashSet<string> { $"change:received.new:{Doubled}" }));

        Assert.Equal(all.Count - 1, left.Count);
    }

    [Fact]
    public void Sums_in_the_summary_equal_the_roll_up()
    {
        var table = YearlySummary.Of(Warehouse, District, 2024).Blocks.OfType<TableBlock>().Single(t => t.Title.StartsWith("表2", StringComparison.Ordinal));
        foreach (var code in new[] { "received.new", "handled.total", "granted", "licences.decisions" })
        {
            var sum = Warehouse.Rollups.Of(new RollupQuery(Form.Get(code), District, 2024, 2024)).Single(row => row.IsSum);
            var row = table.Grid.Rows.Single(r => r[0].Text.StartsWith(MeasureWords.Label(code).Zh + "（", StringComparison.Ordinal));
            Assert.Equal(sum.Total, decimal.Parse(NotDigits().Replace(row[1].Text, ""), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal($"{sum.Figures}/{sum.ExpectedBy}", row[2].Text);
        }
    }

    [Fact]
    public void The_Word_file_is_valid_and_its_charts_are_native_with_their_numbers_inside()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(SummaryWord.Of(YearlySummary.Of(Warehouse, District, 2024))), false);
        var charts = word.MainDocumentPart!.ChartParts.ToList();

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(5, charts.Count);
        Assert.All(charts, chart => Assert.NotNull(chart.EmbeddedPackagePart));
        Assert.All(charts, chart => Assert.Equal("gap", chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.DisplayBlanksAs>().Single().Val!.InnerText));
    }

    [Fact]
    public void The_page_stands_alone_and_holds_every_sentence()
    {
        var summary = YearlySummary.Of(Warehouse, District, 2024);
        var page = SummaryHtml.Of(summary);

        Assert.All(Sentences(summary), sentence => Assert.Contains(sentence.Text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(page, "<svg "));
    }

    [Fact]
    public void The_working_sheet_is_valid_and_adds_with_live_formulas()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(WorkingSheet.Of(Consolidation.Of(Warehouse, District, 2024))), false);
        var first = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Contains(first.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>(), formula => formula.Text == "SUM(H2:X2)");
    }

    [Fact]
    public void The_working_sheet_prints_turned_with_its_headings_on_every_page_and_no_sum_in_powers_of_ten()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(WorkingSheet.Of(Consolidation.Of(Warehouse, District, 2024))), false);
        var first = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
        var page = first.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();

        Assert.Equal("'工作底表'!$A:$A,'工作底表'!$1:$1", book.WorkbookPart.Workbook.DefinedNames!.Elements<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Single(name => name.Name == "_xlnm.Print_Titles").Text);
        Assert.Equal((DocumentFormat.OpenXml.Spreadsheet.OrientationValues.Landscape, 1U, 0U), (page.Orientation!.Value, page.FitToWidth!.Value, page.FitToHeight!.Value));
        Assert.All(
            first.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => cell.CellFormula is not null || cell.DataType?.Value == DocumentFormat.OpenXml.Spreadsheet.CellValues.Number),
            cell => Assert.NotEqual(0U, formats[(int)cell.StyleIndex!.Value].NumberFormatId?.Value ?? 0U));
    }

    private static List<SentenceBlock> Sentences(YearlySummary summary) => [.. summary.Blocks.OfType<SentenceBlock>()];

    private static Filing Filing(string code, int year, int received)
    {
        var report = AReport.Of(code, year)
            .With("received.new", received, Applicant.NaturalPerson).With("received.new", received, Applicant.Total)
            .With("granted", received, Applicant.NaturalPerson).With("granted", received, Applicant.Total)
            .With("handled.total", received, Applicant.NaturalPerson).With("handled.total", code == WrongTotal && year == 2024 ? received + 1 : received, Applicant.Total)
            .ReceivedOn(year + 1, 1, 20).ToFiling();
        return report with { Findings = [.. RuleBook.Run(new CheckSubject(report.Report)).Where(finding => finding.Measures.Count > 0)], Accept = true };
    }

    [GeneratedRegex("[^0-9.]")]
    private static partial Regex NotDigits();
}
