using System.Globalization;
using Analytics.Core.Reports;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

public sealed class PrintedNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("00", "0")]
    [InlineData("\u00a00", "0")]
    [InlineData("\u3000\u300062", "62")]
    [InlineData("１２３", "123")]
    [InlineData("1,113", "1113")]
    [InlineData("1，113", "1113")]
    [InlineData("11,398,889", "11398889")]
    [InlineData("1 6", "16")]
    [InlineData("1\u00a06", "16")]
    [InlineData("+19", "19")]
    [InlineData("＋3", "3")]
    [InlineData("-8", "-8")]
    [InlineData("—5", "-5")]
    [InlineData("--253", "-253")]
    [InlineData("增1423", "1423")]
    [InlineData("减38", "-38")]
    [InlineData("減少 38", "-38")]
    [InlineData("+0", "0")]
    [InlineData("73次", "73")]
    [InlineData("201件", "201")]
    [InlineData("6項", "6")]
    [InlineData("22（其中修订16件）", "22")]
    [InlineData("共15项", "15")]
    [InlineData("0.092", "0.092")]
    [InlineData("24252.311082", "24252.311082")]
    public void A_figure_is_read_as_printed(string printed, string value)
    {
        var number = PrintedNumber.Read(printed);

        Assert.Equal(CellKind.Number, number.Kind);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
    }

    [Theory]
    [InlineData("84.37万元", "84.37", 10_000)]
    [InlineData("10.22亿", "10.22", 100_000_000)]
    [InlineData("1.5亿元", "1.5", 100_000_000)]
    [InlineData("251000元", "251000", 1)]
    [InlineData("2601.953875万", "2601.953875", 10_000)]
    [InlineData("477.35（万元）", "477.35", 10_000)]
    [InlineData("477.35(萬元)", "477.35", 10_000)]
    [InlineData("￥ 1,234.50元", "1234.5", 1)]
    [InlineData("三十万元", "30", 10_000)]
    [InlineData("二百零五万元", "205", 10_000)]
    [InlineData("叁拾万元整", "30", 10_000)]
    [InlineData("三十二万五千元", "325000", 1)]
    [InlineData("壹佰贰拾万叁仟肆佰元正", "1203400", 1)]
    [InlineData("一亿二千万元", "12000", 10_000)]
    [InlineData("300,000元整", "300000", 1)]
    [InlineData("十六", "16", 0)]
    [InlineData("零", "0", 0)]
    [InlineData("一千零八", "1008", 0)]
    [InlineData("953000", "953000", 0)]
    public void Money_keeps_its_figure_and_its_unit(string printed, string value, int scale)
    {
        var number = PrintedNumber.Read(printed);

        Assert.Equal(CellKind.Number, number.Kind);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number.Value);
        Assert.Equal(scale, number.Scale);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00a0\u3000\t")]
    [InlineData("\u200b")]
    public void Nothing_printed_is_blank_and_never_zero(string printed) =>
        Assert.Equal(CellKind.Blank, PrintedNumber.Read(printed).Kind);

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("--")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("無")]
    [InlineData("不适用")]
    public void A_dash_or_its_like_is_neither_zero_nor_blank(string printed) =>
        Assert.Equal(CellKind.None, PrintedNumber.Read(printed).Kind);

    [Theory]
    [InlineData("1.")]
    [InlineData("1.属于国家秘密")]
    [InlineData("2019年")]
    [InlineData("2020-01-20")]
    [InlineData("1,11")]
    [InlineData("12,34,567")]
    [InlineData("0 0")]
    [InlineData("3、5")]
    [InlineData("5/3")]
    [InlineData("办公楼维修")]
    [InlineData("12件，3件")]
    [InlineData("l2")]
    [InlineData("1234567890123456789")]
    [InlineData("三百五")]
    [InlineData("三四百")]
    [InlineData("一万二")]
    [InlineData("百十")]
    [InlineData("二〇二〇")]
    [InlineData("300整")]
    public void What_is_not_plainly_one_figure_is_text(string printed) =>
        Assert.Equal(CellKind.Text, PrintedNumber.Read(printed).Kind);

    [Fact]
    public void What_makes_a_figure_less_than_plain_is_noted()
    {
        Assert.Equal(NumberNotes.Broken, PrintedNumber.Read("2\n0").Notes);
        Assert.Equal(NumberNotes.Spaced, PrintedNumber.Read("1 6").Notes);
        Assert.Equal(NumberNotes.Approximate, PrintedNumber.Read("100余件").Notes);
        Assert.Equal(NumberNotes.InWords, PrintedNumber.Read("三十万元").Notes);
        Assert.Equal(NumberNotes.Remark, PrintedNumber.Read("5（含上年2件）").Notes);
        Assert.Equal(NumberNotes.Plain, PrintedNumber.Read("5").Notes);
    }
}
