using System.Globalization;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Tests.Warehousing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Tests.Reporting.Papers;

/// <summary>The layout of official papers (GB/T 9704-2012), as the file says it.</summary>
public sealed class PaperLayoutTests : IDisposable
{
    private const string District = "630106";

    private readonly TempWarehouse temp = new(TestClock.On(2025, 2, 20));

    public PaperLayoutTests()
    {
        temp.Warehouse.Roster.Init(District, 2024, 2024);
        temp.Warehouse.Roster.Close(District, 2024);
    }

    private Office Office => new(temp.Warehouse, District, 2024) { Contact = "张老师，0971-2230000" };

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_paper_has_its_red_mark_a_number_to_fill_in_and_the_red_line_above_the_title()
    {
        using var word = Opened(Announcement.Of(Office));
        var before = Body(word).Elements<Paragraph>().TakeWhile(paragraph => Style(paragraph) != "PaperTitle").ToList();
        var number = before.Single(paragraph => Style(paragraph) == "PaperNumber");

        Assert.Equal("湟中区政务公开办公室文件", before[0].InnerText);
        Assert.Equal("FF0000", StyleOf(word, "PaperMark").Descendants<Color>().Single().Val!.Value);
        Assert.Equal("　　　〔2025〕　　号", number.InnerText);
        Assert.Equal("FF0000", number.Descendants<BottomBorder>().Single().Color!.Value);
    }

    [Fact]
    public void A_paper_upward_leaves_room_for_who_signs()
    {
        using var word = Opened(FebruaryPaper.Of(Office));

        Assert.Contains("签发人：", Body(word).Elements<Paragraph>().Single(paragraph => Style(paragraph) == "PaperNumber").InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_imprint_stands_last_and_says_who_printed_when_with_room_for_who_gets_copies()
    {
        foreach (var paper in new[] { Notice.Of(Office), Announcement.Of(Office), FebruaryPaper.Of(Office) })
        {
            using var word = Opened(paper);
            var last = Body(word).Elements<Paragraph>().Last();

            Assert.Contains("抄送：", last.InnerText, StringComparison.Ordinal);
            Assert.Contains("湟中区政务公开办公室", last.InnerText, StringComparison.Ordinal);
            Assert.Contains("2025年2月20日印发", last.InnerText, StringComparison.Ordinal);
            Assert.Equal(PageOrientationValues.Portrait, Body(word).Elements<SectionProperties>().Last().GetFirstChild<PageSize>()!.Orient?.Value ?? PageOrientationValues.Portrait);
        }
    }

    [Fact]
    public void Signature_and_day_come_before_the_attached_pages_and_the_remark_stays_with_the_day()
    {
        using var word = Opened(Notice.Of(Office));
        var paragraphs = Body(word).Elements<Paragraph>().ToList();
        var day = paragraphs.FindIndex(paragraph => paragraph.InnerText == "2025年2月20日");
        var attached = paragraphs.FindIndex(paragraph => paragraph.ParagraphProperties!.PageBreakBefore is not null);

        Assert.InRange(day, 1, attached - 1);
        Assert.NotNull(paragraphs[day].ParagraphProperties!.KeepNext);
        Assert.Equal("（联系人：张老师，0971-2230000）", paragraphs[day + 1].InnerText);
    }

    [Fact]
    public void A_letter_has_its_mark_and_double_lines_on_the_first_page_alone_which_bears_no_number()
    {
        using var word = Opened(OverdueSlip.Of(Office)[0].Paper);
        var section = Body(word).Elements<SectionProperties>().Single();
        var main = word.MainDocumentPart!;
        Footer Foot(HeaderFooterValues type) => ((FooterPart)main.GetPartById(section.Elements<FooterReference>().Single(footer => footer.Type! == type).Id!)).Footer;
        var head = ((HeaderPart)main.GetPartById(section.Elements<HeaderReference>().Single().Id!)).Header;

        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Equal("湟中区政务公开办公室", head.InnerText);
        Assert.Equal(BorderValues.ThickThinSmallGap, head.Descendants<TopBorder>().Single().Val!.Value);
        Assert.Equal(BorderValues.ThinThickSmallGap, Foot(HeaderFooterValues.First).Descendants<TopBorder>().Single().Val!.Value);
        Assert.Empty(Foot(HeaderFooterValues.First).Descendants<SimpleField>());
        Assert.Single(Foot(HeaderFooterValues.Default).Descendants<SimpleField>());
    }

    [Fact]
    public void A_line_holds_28_characters_and_a_page_22_lines()
    {
        using var word = Opened(Announcement.Of(Office));
        var page = Body(word).Elements<SectionProperties>().Last();
        var (size, margins) = (page.GetFirstChild<PageSize>()!, page.GetFirstChild<PageMargin>()!);
        var width = (size.Width!.Value - margins.Left!.Value - margins.Right!.Value) / 20.0;
        var height = (size.Height!.Value - margins.Top!.Value - margins.Bottom!.Value) / 20.0;
        var body = StyleOf(word, "PaperBody");
        var character = (double.Parse(body.Descendants<FontSize>().Single().Val!.Value!, CultureInfo.InvariantCulture) / 2) + (body.Descendants<Spacing>().Single().Val!.Value / 20.0);
        var line = double.Parse(body.Descendants<SpacingBetweenLines>().Single().Line!.Value!, CultureInfo.InvariantCulture) / 20;

        Assert.Equal(28, (int)(width / character));
        Assert.Equal(22, (int)(height / line));
    }

    [Fact]
    public void Page_numbers_stand_outside_between_dashes()
    {
        using var word = Opened(Announcement.Of(Office));
        var section = Body(word).Elements<SectionProperties>().Last();
        (string, JustificationValues) Number(HeaderFooterValues type)
        {
            var paragraph = ((FooterPart)word.MainDocumentPart!.GetPartById(section.Elements<FooterReference>().Single(footer => footer.Type! == type).Id!)).Footer.Elements<Paragraph>().Single();
            return (paragraph.InnerText, paragraph.ParagraphProperties!.Justification!.Val!.Value);
        }

        Assert.Equal(("— 1 —", JustificationValues.Right), Number(HeaderFooterValues.Default));
        Assert.Equal(("— 1 —", JustificationValues.Left), Number(HeaderFooterValues.Even));
    }

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document.Body!;

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static Style StyleOf(WordprocessingDocument word, string id) => word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static WordprocessingDocument Opened(PaperContent paper)
    {
        var word = WordprocessingDocument.Open(new MemoryStream(new PaperTemplates().Word(paper)), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return word;
    }
}
