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

    private static TablesRead Grid(params string[][] rows) =>
        TablesReading.Read(new Document("a.html", "html", "", [new Table(1, [.. rows.Select((row, r) => new TableRow([.. row.Select((text, c) => new TableCell(text, Source.InTable(1, r + 1, c + 1), c + 1))]))], 1)]));
}
