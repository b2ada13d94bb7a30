using Analytics.Core.Reports;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Sections;

namespace Analytics.Tests.Import.Reading.Sections;

public sealed class SectionReadingTests
{
    [Fact]
    public void The_six_sections_are_found_by_what_their_titles_say()
    {
        var sections = Read("""
            一、总体情况
            全年公开工作稳步推进。
            二、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
            五、存在的主要问题及改进情况
            人手不足。[bookmark: _GoBack]
            六、其他需要报告的事项
            无。
            """);

        Assert.Equal([1, 2, 3, 4, 5, 6], sections.Select(section => section.Number));
        Assert.Equal("人手不足。", sections[4].Text);
        Assert.Equal((6, 7), (sections[4].From, sections[4].To));
    }

    [Theory]
    [InlineData("l六、其他需要报告的事项", 6)]
    [InlineData("四、五、存在的主要问题及改进情况", 5)]
    [InlineData("五、政府信息公开工作存在的问题和改进措施", 5)]
    [InlineData("第四部分 政府信息公开行政复议、行政诉讼情况", 4)]
    [InlineData("7.其他需要报告的事项", 6)]
    [InlineData("总体情况", 1)]
    [InlineData("一、概述", 1)]
    [InlineData("二、主动公开情况", 2)]
    [InlineData("二、政府信息主动公开情况", 2)]
    [InlineData("四、行政复议和行政诉讼情况", 4)]
    [InlineData("一、工作概况", 1)]
    [InlineData("六、其他有关情况说明", 6)]
    [InlineData("（五）存在的主要问题及改进情况", 5)]
    [InlineData("【二、主动公开政府信息情况】", 2)]
    [InlineData("③收到和处理政府信息公开申请情况", 3)]
    [InlineData("Ⅱ、主动公开政府信息情况", 2)]
    [InlineData("三 收到和处理政府信息公开申请情况", 3)]
    public void Numbers_may_be_shifted_doubled_misprinted_or_absent(string title, int number)
    {
        Assert.Equal(number, Assert.Single(Read("前言。\n" + title + "\n正文一句。")).Number);
    }

    [Fact]
    public void A_sub_heading_in_brackets_is_no_section_where_sections_are_numbered()
    {
        var sections = SectionReading.Read(new ReportText("一、总体情况\n（一）主动公开情况\n工作有序。\n（二）依申请公开情况\n均已答复。\n五、存在的主要问题及改进情况\n继续改进。"));

        Assert.Equal([1, 5], sections.Select(section => section.Number));
        Assert.Contains("均已答复", sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_over_two_lines_is_one_title()
    {
        var section = Assert.Single(Read("四、政府信息公开行政复议、行政\n诉讼情况\n无。"));

        Assert.Equal((4, 1, 3), (section.Number, section.From, section.To));
        Assert.Equal("无。", section.Text);
    }

    [Theory]
    [InlineData("全文包括总体情况、主动公开政府信息情况、其他需要报告的事项。")]
    [InlineData("三、本年度办理结果")]
    [InlineData("四、结转下年度继续办理")]
    [InlineData("一、本年新收政府信息公开申请数量")]
    public void A_list_of_sections_and_the_tables_own_lines_are_no_titles(string line)
    {
        Assert.Empty(Read(line));
    }

    [Fact]
    public void A_table_of_contents_gives_way_to_the_sections_themselves()
    {
        var sections = Read("一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n一、总体情况\n有一句话。\n二、主动公开政府信息情况\n又一句话。");

        Assert.Equal(4, sections.Single(section => section.Number == 1).From);
        Assert.Equal("又一句话。", sections.Single(section => section.Number == 2).Text);
    }

    [Theory]
    [InlineData("2023年发出收费通知2件，通知收费总金额400元，实际收取信息处理费300元。", 2, 400, 300)]
    [InlineData("关于信息处理费：发出收费通知3件，总金额120元，实际收取的总金额100元。", 3, 120, 100)]
    [InlineData("收取信息处理费情况：发出收费通知书的件数为0件，总金额为0元，实际收取总金额为0元。", 0, 0, 0)]
    [InlineData("依法收取信息处理费，总金额1,250元。", null, null, null)]
    [InlineData("全年信息处理费总金额80元。", null, null, 80)]
    [InlineData("全年减免信息处理费80元。", null, null, null)]
    [InlineData("应收取信息处理费80元。", null, null, null)]
    [InlineData("本年度依规收取信息处理费0.06万元。", null, null, 600)]
    [InlineData("全年发出信息处理费收费通知的件数和总金额以及实际收取的总金额均为0。", 0, 0, 0)]
    [InlineData("本单位2023年未收取信息处理费。", null, null, null)]
    [InlineData("本年度发出收费通知0件，总金额0元，实际收取总金额0元。", 0, 0, 0)]
    [InlineData("全年向申请人发出收费通知零件，收取信息处理费零元。", 0, null, 0)]
    [InlineData("共发出信息处理费收费通知 4 件，总金额 560 元；实际收取 3 件，金额 420 元。", 4, 560, 420)]
    [InlineData("2022年收取信息处理费200元，2023年收取信息处理费人民币300元。", null, null, 300)]
    [InlineData("发出收费通知6件次，总金额达880元，上年收取信息处理费90元。", 6, 880, null)]
    [InlineData("发出收费通知2件，应收信息处理费360元，实际收取260元。", 2, 360, 260)]
    [InlineData("收取污水处理费300元。其他无。", null, null, null)]
    public void The_processing_fee_is_read_only_where_a_sentence_states_it(string words, int? notices, int? notified, int? collected)
    {
        var cells = ProcessingFeeReading.Read(new ReportText("六、其他需要报告的事项\n" + words), 2023);

        Assert.Equal(notices, Value(cells, "processing-fee.notices"));
        Assert.Equal(notified, Value(cells, "processing-fee.notified"));
        Assert.Equal(collected, Value(cells, "processing-fee.collected"));
    }

    private static decimal? Value(IReadOnlyList<Cell> cells, string code) =>
        cells.Where(cell => cell.Measure.Code == code).Select(cell => cell.Value).SingleOrDefault();

    private static IReadOnlyList<Section> Read(string text) => SectionReading.Read(new ReportText(text));
}
