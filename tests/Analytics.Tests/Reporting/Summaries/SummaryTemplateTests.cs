using Analytics.Core.Forms;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Tests.Reporting.Summaries;

/// <summary>An office's own template of the yearly summary is filled without a change of the program: its words, our figures, tables and charts at their marks.</summary>
public sealed class SummaryTemplateTests : IDisposable
{
    private const string District = "630106";

    private readonly TempWarehouse temp = new(TestClock.On(2025, 4, 1));
    private readonly string folder = Directory.CreateTempSubdirectory("templates-").FullName;

    public SummaryTemplateTests()
    {
        temp.Warehouse.Roster.Init(District, 2024, 2024);
        temp.Warehouse.Loader.Load(
        [
            AReport.Of("630106102", 2024).With("received.new", 7, Applicant.Business).With("received.new", 7, Applicant.Total).ReceivedOn(2025, 1, 20),
            AReport.Of("630106103", 2024).With("received.new", 5, Applicant.Business).With("received.new", 5, Applicant.Total).ReceivedOn(2025, 1, 21),
        ]);
    }

    public void Dispose()
    {
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_Word_template_keeps_its_words_and_takes_figures_sentences_tables_and_charts_at_its_marks()
    {
        using var word = Filled(
            Paragraph("{{地区}}{{年度}}年专报"), Paragraph("新收{{received.new}}件，其中企业{{received.new/business}}件（{{received.new:有数}}个单位有数据）。"),
            Paragraph("{{报送", "情况文字}}"), Paragraph("{{表2}}"), Paragraph("{{outcomes-by-unit}}"), Paragraph("{{filing-heat-map}}"));
        var body = word.MainDocumentPart!.Document.Body!;

        Assert.StartsWith("湟中区2024年专报新收12件，其中企业12件（2/17个单位有数据）。2024年度应报送年度报告的单位17个", body.InnerText, StringComparison.Ordinal);
        Assert.Equal("DengXian", body.Descendants<Run>().First(run => run.InnerText.StartsWith("2024年度应报送", StringComparison.Ordinal)).RunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Contains(body.Elements<Paragraph>(), paragraph => paragraph.InnerText.StartsWith("表2　主要数据", StringComparison.Ordinal));
        Assert.Equal(2, body.Elements<Table>().Count());
        Assert.NotNull(Assert.Single(word.MainDocumentPart.ChartParts).EmbeddedPackagePart);
        Assert.DoesNotContain("{{", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_and_charts_take_the_width_of_the_templates_page()
    {
        const int Page = 8000;
        const int Margin = 1000;
        using var word = Filled(Paragraph("{{表1}}"), Paragraph("{{outcomes-by-unit}}"), new SectionProperties(new PageSize { Width = Page, Height = 12000 }, new PageMargin { Left = Margin, Right = Margin, Top = 1000, Bottom = 1000 }));
        var body = word.MainDocumentPart!.Document.Body!;

        Assert.InRange(int.Parse(body.Descendants<TableWidth>().First().Width!, System.Globalization.CultureInfo.InvariantCulture), Page - (2 * Margin) - 20, Page - (2 * Margin) + 20);
        Assert.Equal((Page - (2 * Margin)) * 635, body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single().Cx!.Value);
    }

    [Fact]
    public void A_struck_sentence_does_not_come_back_through_a_template()
    {
        Write(Paragraph("{{报送情况}}"), Paragraph("完"));
        var summary = YearlySummary.Of(temp.Warehouse, District, 2024, new HashSet<string> { "filing" });

        using var word = WordprocessingDocument.Open(new MemoryStream(SummaryWord.Of(summary, new PaperTemplates(folder))), false);

        Assert.DoesNotContain("应报送年度报告的单位", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("已收到的报告中", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_is_not_known_stays_so_that_it_is_seen()
    {
        using var word = Filled(Paragraph("{{没有这一块}}"));

        Assert.Equal("{{没有这一块}}", word.MainDocumentPart!.Document.Body!.InnerText);
    }

    [Fact]
    public void A_mark_in_a_cell_leaves_the_cell_whole()
    {
        using var word = Filled(new Table(new TableProperties(), new TableGrid(new GridColumn()), new TableRow(new TableCell(Paragraph("{{on-time}}")))), Paragraph("完"));

        Assert.Contains("已收到的报告中，按时2个", word.MainDocumentPart!.Document.Body!.Descendants<TableCell>().Single().InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_template_of_ones_own_says_it_in_its_own_order()
    {
        File.WriteAllText(Path.Combine(folder, "summary.txt"), "@版头 {{地区}}人民政府办公室文件|　　〔2025〕　　号\n# 专报\n## 先说问题\n@插入 核对问题\n## 再说数\n新收{{received.new}}件。\n@插入 outcomes-by-unit\n@落款\n");

        using var word = WordprocessingDocument.Open(new MemoryStream(SummaryWord.Of(YearlySummary.Of(temp.Warehouse, District, 2024), new PaperTemplates(folder))), false);

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Contains("先说问题", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("新收12件。", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Single(word.MainDocumentPart.ChartParts);
    }

    [Fact]
    public void The_template_that_comes_along_leaves_nothing_of_the_summary_out()
    {
        var summary = YearlySummary.Of(temp.Warehouse, District, 2024);
        using var word = WordprocessingDocument.Open(new MemoryStream(SummaryWord.Of(summary, new PaperTemplates(folder))), false);
        var text = word.MainDocumentPart!.Document.InnerText;

        Assert.All(summary.Blocks.OfType<SentenceBlock>(), sentence => Assert.Contains(sentence.Text, text, StringComparison.Ordinal));
        Assert.All(summary.Blocks.OfType<TableBlock>(), table => Assert.Contains(table.Title, text, StringComparison.Ordinal));
        Assert.All(summary.Charts, chart => Assert.Contains(chart.Title.Zh, text, StringComparison.Ordinal));
    }

    private WordprocessingDocument Filled(params DocumentFormat.OpenXml.OpenXmlElement[] body)
    {
        Write(body);
        var word = WordprocessingDocument.Open(new MemoryStream(SummaryWord.Of(YearlySummary.Of(temp.Warehouse, District, 2024), new PaperTemplates(folder))), false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return word;
    }

    private void Write(params DocumentFormat.OpenXml.OpenXmlElement[] body)
    {
        using var word = WordprocessingDocument.Create(Path.Combine(folder, "summary.docx"), DocumentFormat.OpenXml.WordprocessingDocumentType.Document);
        word.AddMainDocumentPart().Document = new Document(new Body(body));
    }

    // Each part a run of its own, in a face that the office chose.
    private static Paragraph Paragraph(params string[] texts) => new(texts.Select(text => new Run(new RunProperties(new RunFonts { EastAsia = "DengXian" }), new Text(text))));
}
