using System.Globalization;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

/// <summary>Pages with positions, written as OFD: the same layout reading serves PDF.</summary>
public sealed class PrintedPageTests
{
    [Fact]
    public void Text_lines_become_paragraphs_and_ruled_lines_a_table()
    {
        var page = new OfdPage();
        page.Text(60, 30, "某镇年度报告");
        page.Text(38, 45, "　我镇二〇二一年主动公开政府信息六十二条并且继续做好各项工作持续");
        page.Text(30, 52, "提升。");
        Grid(page, 60, [30, 70, 100, 130], [60, 70, 80, 90], skipUpright: (2, 0));
        page.Text(32, 66, "信息内容");
        page.Text(72, 66, "本年制发件数");
        page.Text(32, 74, "规");
        page.Text(32, 78, "章");
        page.Text(80, 76, "12");
        page.Text(32, 86, "规范性文件");
        page.Text(110, 86, "7");

        var document = Opened.Bytes(OfdPage.File(page));

        Assert.Equal("ofd", document.Format);
        Assert.Equal("年报", document.Properties["title"]);
        Assert.Equal("""
            某镇年度报告
            我镇二〇二一年主动公开政府信息六十二条并且继续做好各项工作持续提升。
            1> 1:信息内容 | 2-3:本年制发件数
            1> 1:规/章 | 2:12 | 3:
            1> 1:规范性文件 | 2: | 3:7
            """, document.Shown());
    }

    [Fact]
    public void A_figure_drawn_as_glyphs_without_its_characters_is_no_blank()
    {
        var page = new OfdPage();
        page.Text(30, 30, "某镇人民政府2021年政府信息公开工作年度报告");
        page.Text(30, 45, "我镇主动公开政府信息，认真做好各项工作。");
        Grid(page, 60, [30, 70, 100], [60, 70, 80]);
        page.Text(32, 66, "信息内容");
        page.Text(72, 66, "数量");
        page.Text(32, 76, "规章");
        page.Glyphs(80, 76);

        Assert.EndsWith("1> 1:规章 | 2:\uFFFD", Opened.Bytes(OfdPage.File(page)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_several_documents_is_refused_since_none_of_them_may_be_dropped() =>
        Assert.Equal("several-documents", Opened.Refused(OfdPage.File(2, new OfdPage())).Code);

    [Fact]
    public void A_page_of_nothing_but_glyphs_is_refused_with_what_to_send()
    {
        var page = new OfdPage();
        for (var y = 30; y < 200; y += 10)
        {
            page.Glyphs(30, y);
        }

        Assert.Equal("glyphs", Opened.Refused(OfdPage.File(page)).Code);
    }

    [Fact]
    public void A_table_goes_on_over_the_page_break_and_page_numbers_are_left_out()
    {
        var first = new OfdPage();
        first.Text(30, 30, "二、主动公开政府信息情况及其他需要说明的各种事项");
        Grid(first, 250, [30, 80, 130], [250, 260, 270]);
        Row(first, 256, "信息内容", "数量");
        Row(first, 266, "5.要求机关确认", "9");
        first.Text(100, 290, "- 1 -");
        var second = new OfdPage();
        Grid(second, 20, [30, 80, 130], [20, 30, 40]);
        Row(second, 26, "出具已获取信息", "");
        Row(second, 36, "（六）其他处理", "3");
        second.Text(100, 290, "第 2 页");

        Assert.Equal("""
            二、主动公开政府信息情况及其他需要说明的各种事项
            1> 1:信息内容 | 2:数量
            1> 1:5.要求机关确认/出具已获取信息 | 2:9
            1> 1:（六）其他处理 | 2:3
            """, Opened.Bytes(OfdPage.File(first, second)).Shown());
    }

    [Fact]
    public void Heading_rows_printed_again_on_the_next_page_are_read_once()
    {
        var pages = new[] { new OfdPage(), new OfdPage() };
        foreach (var (page, number) in pages.Select((page, i) => (page, i + 1)))
        {
            Grid(page, 20, [30, 80, 130], [20, 30, 40]);
            Row(page, 26, "信息内容", "数量");
            Row(page, 36, "第" + number, number.ToString(CultureInfo.InvariantCulture));
            page.Text(30, 200, number == 2 ? "五、存在的主要问题及改进情况的说明" : "");
        }

        Assert.Equal("1> 1:信息内容 | 2:数量\n1> 1:第1 | 2:1\n1> 1:第2 | 2:2\n五、存在的主要问题及改进情况的说明", Opened.Bytes(OfdPage.File(pages)).Shown());
    }

    [Fact]
    public void A_run_of_digits_through_an_upright_line_is_cut_there()
    {
        var page = new OfdPage();
        page.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(page, 60, [30, 70, 80, 90, 100], [60, 70, 80]);
        page.Text(32, 66, "本年新收");
        page.Raw(74, 66, "12", "10");
        page.Raw(94, 66, "3", "");
        page.Text(32, 76, "上年结转");

        Assert.Equal("三、收到和处理政府信息公开申请情况如下表所示\n1> 1:本年新收 | 2:1 | 3:2 | 4:3\n1> 1:上年结转 | 2: | 3: | 4:", Opened.Bytes(OfdPage.File(page)).Shown());
    }

    [Fact]
    public void A_number_too_long_for_its_cell_is_unreadable_in_both_cells_that_it_reaches_into()
    {
        var page = new OfdPage();
        page.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(page, 60, [30, 70, 80, 90], [60, 70, 80]);
        page.Text(32, 66, "本年新收");
        page.Raw(72, 66, "10027", "g 4 2.25");
        page.Text(32, 76, "上年结转");
        page.Raw(84, 76, "3", "");

        Assert.EndsWith("1> 1:本年新收 | 2:…10027 | 3:…10027\n1> 1:上年结转 | 2: | 3:3", Opened.Bytes(OfdPage.File(page)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_in_a_row_are_a_ruled_line()
    {
        var page = new OfdPage();
        page.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        foreach (var y in new[] { 60.0, 70, 80 })
        {
            for (var x = 30.0; x <= 90; x += 0.6)
            {
                page.Dot(x, y);
            }
        }

        foreach (var x in new[] { 30.0, 70, 90 })
        {
            for (var y = 60.0; y <= 80; y += 0.6)
            {
                page.Dot(x, y);
            }
        }

        page.Text(32, 66, "本年新收");
        page.Raw(74, 66, "12", "2.25");
        page.Text(32, 76, "上年结转");

        Assert.EndsWith("1> 1:本年新收 | 2:12\n1> 1:上年结转 | 2:", Opened.Bytes(OfdPage.File(page)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_runs_on_below_the_last_row_of_a_page_does_not_end_the_table()
    {
        var (first, second) = (new OfdPage(), new OfdPage());
        first.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(first, 250, [30, 45, 100, 130], [250, 260]);
        first.Text(32, 256, "三不");
        first.Text(47, 256, "1.国家秘密");
        first.Text(110, 256, "2");
        first.Text(32, 262, "予公");
        Grid(second, 20, [30, 45, 100, 130], [20, 30, 40]);
        second.Text(32, 26, "开");
        second.Text(47, 26, "2.禁止公开");
        second.Text(47, 36, "3.危及");
        second.Text(110, 36, "3");

        Assert.EndsWith("1> 1:三不/予公 | 2:1.国家秘密 | 3:2\n1> 1:开 | 2:2.禁止公开 | 3:\n1> 1: | 2:3.危及 | 3:3", Opened.Bytes(OfdPage.File(first, second)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_whose_line_is_missing_on_the_next_page_is_still_a_column()
    {
        var first = new OfdPage();
        first.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(first, 250, [30, 55, 100, 130], [250, 260, 270]);
        first.Text(32, 256, "不予公开");
        first.Text(57, 256, "1.国家秘密");
        first.Text(110, 256, "2");
        first.Text(57, 266, "2.禁止公开");
        var second = new OfdPage();
        Grid(second, 20, [30, 100, 130], [20, 30, 40]);
        second.Text(32, 26, "无法提供");
        second.Text(57, 26, "1.不掌握");
        second.Text(110, 26, "3");
        second.Text(32, 36, "（七）总计");

        Assert.EndsWith("1> 1: | 2:2.禁止公开 | 3:\n1> 1:无法提供 | 2:1.不掌握 | 3:3\n1> 1-2:（七）总计 | 3:", Opened.Bytes(OfdPage.File(first, second)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_broken_by_its_narrow_cell_is_one_and_numbers_below_each_other_are_two()
    {
        var page = new OfdPage();
        page.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(page, 60, [30, 70, 80, 110], [60, 75, 90]);
        page.Text(30.2, 66, "本年新收的数量再加");
        page.Text(32, 81, "上年结转");
        page.Raw(70.5, 66, "1234", "g 3 2.25");
        page.Raw(70.5, 72, "5", "");
        page.Raw(90, 66, "12", "2.25");
        page.Raw(90, 72, "34", "2.25");

        Assert.Equal("""
            三、收到和处理政府信息公开申请情况如下表所示
            1> 1:本年新收的数量再加 | 2:12345 | 3:12/34
            1> 1:上年结转 | 2: | 3:
            """, Opened.Bytes(OfdPage.File(page)).Shown());
    }

    [Fact]
    public void Numbers_in_columns_of_their_own_are_parted_though_a_line_is_not_drawn()
    {
        var page = new OfdPage();
        page.Text(30, 30, "三、收到和处理政府信息公开申请情况如下表所示");
        Grid(page, 60, [30, 70, 90, 110], [60, 70, 80], skipUpright: (2, 1));
        page.Text(32, 66, "新收");
        page.Raw(80, 66, "7", "");
        page.Text(32, 76, "结转");
        page.Raw(80, 76, "8", "");
        page.Raw(100, 76, "9", "");

        Assert.EndsWith("1> 1:新收 | 2:7 | 3:\n1> 1:结转 | 2:8 | 3:9", Opened.Bytes(OfdPage.File(page)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_goes_on_below_without_ruled_lines_is_made_unreadable()
    {
        var page = new OfdPage();
        page.Text(30, 60, "2.其他法律法规");
        page.Raw(80, 60, "5138", "g 3 2.25");
        page.Raw(100, 60, "0", "");
        page.Text(30, 65, "禁止公开");
        page.Raw(80, 65, "7", "");

        Assert.Equal("2.其他法律法规  5138…7  0\n禁止公开", Opened.Bytes(OfdPage.File(page)).Shown());
    }

    [Fact]
    public void Pages_of_pictures_are_a_scan()
    {
        var page = new OfdPage();
        page.Picture();

        Assert.Equal("scan", Opened.Refused(OfdPage.File(page)).Code);
        Assert.Equal("empty", Opened.Refused(OfdPage.File(new OfdPage())).Code);
    }

    [Fact]
    public void A_missing_page_is_a_cut_file() =>
        Assert.Equal("truncated", Opened.Refused(Opened.Zip(
            ("OFD.xml", "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>"),
            ("D/Document.xml", "<Document><Pages><Page ID=\"1\" BaseLoc=\"P/1.xml\"/></Pages></Document>"))).Code);

    private static void Row(OfdPage page, double y, string label, string value)
    {
        page.Text(32, y, label);
        page.Text(100, y, value);
    }

    private static void Grid(OfdPage page, double top, double[] columns, double[] rows, (int Column, int Row)? skipUpright = null)
    {
        foreach (var y in rows)
        {
            page.Line(columns[0], y, columns[^1], y);
        }

        for (var c = 0; c < columns.Length; c++)
        {
            for (var r = 0; r + 1 < rows.Length; r++)
            {
                if (skipUpright != (c, r))
                {
                    page.Line(columns[c], rows[r], columns[c], rows[r + 1]);
                }
            }
        }

        Assert.Equal(top, rows[0]);
    }
}
