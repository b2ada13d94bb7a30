using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Prints that look like something else: an ordinal that is a cell, a unit that is neither 元 nor 万元, a sign in brackets.</summary>
public sealed class OddPrintTests
{
    [Theory]
    [InlineData("①")]
    [InlineData("(8)")]
    [InlineData("〇")]
    [InlineData("一")]
    [InlineData("1．")]
    [InlineData("*")]
    public void A_grid_cell_that_prints_an_ordinal_or_a_lone_numeral_is_never_a_silent_blank(string printed)
    {
        var read = Grid(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "6", "+1", printed], ["其他对外管理服务事项", "5", "0", "9"]);

        Assert.Contains(read.Findings, f => f.Outcome == Outcome.CannotJudge && f.Measures.Contains("licences.decisions"));
        Assert.DoesNotContain(read.Cells, cell => cell.Measure.Code == "licences.decisions" && cell.Kind is (CellKind.Blank or CellKind.Number));
    }

    [Theory]
    [InlineData("采购总金额（千元）", "843.7", 843_700)]
    [InlineData("采购总金额（百万元）", "8.4", 8_400_000)]
    [InlineData("采购总金额（单位： 万 元）", "84.37", 843_700)]
    [InlineData("采购总金额（人民币元）", "84370", 84_370)]
    [InlineData("采购总金额（亿元）", "0.5", 50_000_000)]
    public void Any_unit_of_money_that_a_header_names_is_the_cells(string header, string printed, int yuan)
    {
        var read = Grid(["信息内容", "采购项目数量", header], ["政府集中采购", "3", printed]);

        Assert.Equal(yuan, read.Cells.Single(cell => cell.Measure.Code == "procurement.amount").Value);
    }

    [Theory]
    [InlineData("8（减少）")]
    [InlineData("8（减）")]
    [InlineData("8（-）")]
    [InlineData("8(下降)")]
    public void A_figure_whose_sign_stands_in_brackets_is_not_taken_as_an_increase(string printed) =>
        Assert.Equal(CellKind.Text, PrintedNumber.Read(printed).Kind);

    [Fact]
    public void A_fraction_where_a_count_belongs_is_one_text_in_the_receipt()
    {
        var read = Grid(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "6", "+1", "1.6"]);

        Assert.Equal(1, read.Receipt.Texts);
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [InlineData("↑3", 3)]
    [InlineData("↓12", -12)]
    [InlineData("人民币84元", 84)]
    public void Arrows_are_signs_and_the_currencys_name_is_no_text(string printed, int value) =>
        Assert.Equal(value, PrintedNumber.Read(printed).Value);

    [Theory]
    [InlineData("O")]
    [InlineData("ｏ")]
    public void A_letter_alone_in_a_cell_is_nought_and_is_asked_about(string printed)
    {
        var read = Grid(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "6", "+1", printed]);

        Assert.Equal(0, read.Cells.Single(cell => cell.Measure.Code == "licences.decisions").Value);
        Assert.Contains(read.Findings, f => f.Rule == "number-not-plain" && f.Measures.Contains("licences.decisions"));
    }

    [Theory]
    [InlineData("信息内容 本年收费金额（元）", "1030000", 1_030_000, "unit-differs")]
    [InlineData("信息内容 本年收费金额（单位：万元）", "103", 1_030_000, null)]
    [InlineData("信息内容 金额", "1030000", 1_030_000, "unit-inferred")]
    [InlineData("信息内容 金额", "103", 1_030_000, "unit-inferred")]
    public void A_fee_is_in_the_unit_of_its_header_and_without_one_it_is_asked_about(string header, string printed, int yuan, string? rule)
    {
        var read = Lines("二、主动公开政府信息情况", "第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 3", "行政强制 0", "第二十条第（八）项", header, "行政事业性收费 " + printed);

        Assert.Equal(yuan, read.Cells.Single(cell => cell.Measure.Code == "fees.amount").Value);
        Assert.Equal(rule, read.Findings.FirstOrDefault(f => f.Rule.StartsWith("unit-", StringComparison.Ordinal))?.Rule);
    }

    [Fact]
    public void Figures_behind_the_rest_of_a_broken_label_are_its_rows()
    {
        var read = Lines("三、收到和处理政府信息公开申请情况", "申请人情况", "自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计", "一、本年新收政府信息公", "开申请数量  3  0  1  0  0  0  4",
            "2.其他法律行", "政法规禁止公开  1  0  5  5  1  13  25", "3.危及“三", "安全一稳定”  2  13  0  0  0  0  15");

        Assert.Equal([3, 0, 1, 0, 0, 0, 4, 1, 0, 5, 5, 1, 13, 25, 2, 13, 0, 0, 0, 0, 15], read.Cells.Select(cell => cell.Value ?? -1));
    }

    [Fact]
    public void Proceedings_in_three_blocks_have_a_head_and_a_row_of_five_each()
    {
        const string Head = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
        var read = Lines("四、政府信息公开行政复议、行政诉讼情况", "行政复议", Head, "2\t\t1\t0\t3", "行政诉讼", "未经复议直接起诉", Head, "0\t4\t0\t0\t4", "复议后起诉", Head, "0\t0\t0\t5\t5", "五、存在的主要问题及改进情况");

        Assert.Equal([2, null, 1, 0, 3, 0, 4, 0, 0, 4, 0, 0, 0, 5, 5], read.Cells.Select(cell => cell.Value));
        Assert.DoesNotContain(read.Findings, f => f.Measures.Contains("reconsideration.upheld"));
    }

    [Fact]
    public void A_whole_row_that_cannot_be_taken_apart_is_never_a_blank_one()
    {
        var read = Lines("三、收到和处理政府信息公开申请情况", "申请人情况", "自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计", "一、本年新收政府信息公开申请数量  3  0  1  0  0  0  4",
            "2.其他法律行政法规禁止公开", "某某字样  1  0  5  5  1  13  25", "3.危及“三安全一稳定”", "某某字样  2  13  0  0  0  0  15");

        Assert.DoesNotContain(read.Cells, cell => cell.Measure.Code == "refused.forbidden-by-law");
        Assert.Contains(read.Findings, f => f.Measures.Contains("refused.forbidden-by-law"));
    }

    private static TablesRead Lines(params string[] lines) => TablesReading.Read(Layouts.Text(lines));

    private static TablesRead Grid(params string[][] rows) =>
        TablesReading.Read(new Document("a.html", "html", "", [new Table(1, [.. rows.Select((row, r) => new TableRow([.. row.Select((text, c) => new TableCell(text, Source.InTable(1, r + 1, c + 1), c + 1))]))], 1)]));
}
