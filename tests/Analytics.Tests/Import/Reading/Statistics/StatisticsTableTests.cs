using System.Text;
using Analytics.Core.Reports;
using Analytics.Import;

namespace Analytics.Tests.Import.Reading.Statistics;

/// <summary>Reports of 2008 to 2018: the year's total and the applications received, by their statistics table or by sentences.</summary>
public sealed class StatisticsTableTests
{
    private static readonly (string Label, string Unit, string Value)[] Rows =
    [
        ("统计指标", "单位", "统计数"), ("一、主动公开情况", "——", "——"), ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "1,304"),
        ("其中：主动公开规范性文件数", "条", "6"), ("（二）通过不同渠道和方式公开政府信息的情况", "——", "——"),
        ("1.政府公报公开政府信息数", "条", "0"), ("2.政府网站公开政府信息数", "条", "904"), ("3.政务微博公开政府信息数", "条", "120"), ("4.政务微信公开政府信息数", "条", "280"),
        ("三、依申请公开情况", "——", "——"), ("（一）收到申请数", "件", "17"), ("1.当面申请数", "件", "12"), ("2.网络申请数", "件", "5"), ("（二）申请办结数", "件", "16"),
    ];

    public static TheoryData<string, string> Layouts => new()
    {
        { "tabs", Lines(row => $"{row.Label}\t{row.Unit}\t{row.Value}") },
        { "bars", Lines(row => $"| {row.Label} | {row.Unit} | {row.Value} |") },
        { "spaces", Lines(row => $"{row.Label}   {row.Unit}   {row.Value}") },
        { "a cell a line", Lines(row => $"{row.Label}\n{row.Unit}\n{row.Value}") },
        { "a cell a line, empty lines between", Lines(row => $"{row.Label}\n\n{row.Unit}\n\n{row.Value}\n") },
        { "number before unit", Lines(row => $"{row.Label}\t{row.Value}\t{row.Unit}") },
        { "page", "<table>" + string.Concat(Rows.Select(row => $"<tr><td>{row.Label}</td><td>{row.Unit}</td><td>{row.Value}</td></tr>")) + "</table>" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_table_gives_the_years_total_with_its_channels_and_what_was_received(string layout, string table)
    {
        var report = Read("政府信息公开工作扎实开展。", table, layout == "page");

        Assert.Equal((1304, false, "all"), (report.Published!.Total, report.Published.IsApproximate, report.Published.Scope));
        Assert.Equal(new Dictionary<string, long> { ["website"] = 904, ["weibo"] = 120, ["wechat"] = 280 }, report.Published.Channels.OrderBy(channel => channel.Key, StringComparer.Ordinal).ToDictionary());
        Assert.Equal(17, report.ReceivedBeforeTheForm?.Value);
        Assert.DoesNotContain(report.Findings, finding => finding.Rule is "table-absent" or "published-totals-differ" or "received-differ");
    }

    [Theory]
    [InlineData("2015年，我镇主动公开政府信息1304条。", 1304L, false)]
    [InlineData("2015年，我镇主动公开政府信息1300余条。", 1304L, false)]
    [InlineData("2015年，我镇通过微信公众号公开政府信息共280条。", 1304L, false)]
    [InlineData("2015年，我镇主动公开政府信息1403条。", null, true)]
    public void A_sentence_beside_the_table_must_agree_with_it(string sentence, long? total, bool asks)
    {
        var report = Read(sentence, Lines(row => $"{row.Label}\t{row.Unit}\t{row.Value}"), isPage: false);

        Assert.Equal(total, report.Published?.Total);
        Assert.Equal(asks, report.Findings.Any(finding => finding.Rule == "published-totals-differ"));
    }

    [Theory]
    [InlineData("2015年，我镇共收到政府信息公开申请7件，均已答复。", 7L)]
    [InlineData("全年受理依申请公开7件，其中网上申请5件，当面申请2件。", 7L)]
    [InlineData("全年受理政府信息公开申请7件，其中网上申请5件，当面申请2件。", 7L)]
    [InlineData("2015年，我镇未收到政府信息公开申请。", 0L)]
    [InlineData("2015年，我镇没有收到公民、法人和其他组织提出的政府信息公开申请。", 0L)]
    [InlineData("2015年，政府信息公开申请总数为十二件。", 12L)]
    [InlineData("2014年，收到政府信息公开申请9件。", null)]
    [InlineData("截至2015年底，累计收到政府信息公开申请90件。", null)]
    [InlineData("2015年，未收到网上申请。", null)]
    [InlineData("2015年，受理户口迁移申请120件。", null)]
    [InlineData("2015年，收到行政复议申请2件。", null)]
    [InlineData("2015年，收到政府信息公开申请7件。全年共受理政府信息公开申请8件。", null)]
    [InlineData("2015年，收到申请7件，比2014年收到申请9件减少2件。", 7L)]
    public void Without_a_table_a_sentence_says_what_was_received(string sentence, long? received)
    {
        var report = Read(sentence, "", isPage: false);

        Assert.Equal(received, report.ReceivedBeforeTheForm?.Value);
        Assert.Equal(sentence.Contains("共受理", StringComparison.Ordinal), report.Findings.Any(finding => finding.Rule == "received-differ"));
    }

    [Fact]
    public void An_empty_cell_takes_no_number_from_the_row_below()
    {
        Assert.Null(Read("工作扎实开展。", "主动公开政府信息数\n条\n\n2.政府网站公开政府信息数\n条\n904", isPage: false).Published);
        Assert.Null(Read("工作扎实开展。", "1\n主动公开政府信息数\n条\n\n2\n政府网站公开政府信息数\n条\n904", isPage: false).Published);
        Assert.Null(Read("工作扎实开展。", "主动公开政府信息数\t条\t\n2 政府网站公开政府信息数\t条\t904", isPage: false).Published);
    }

    [Fact]
    public void A_row_that_stands_twice_with_two_numbers_gives_none() =>
        Assert.Null(Read("工作扎实开展。", "主动公开政府信息数\t条\t304\n主动公开政府信息数\t条\t340", isPage: false).Published);

    [Fact]
    public void A_report_of_a_later_year_has_its_own_table_for_it() =>
        Assert.Null(ReportImporter.Read("a.txt", Encoding.UTF8.GetBytes("鲁沙尔镇2020年政府信息公开工作年度报告\n一、总体情况\n2020年收到政府信息公开申请7件。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"))[0].ReceivedBeforeTheForm);

    private static string Lines(Func<(string Label, string Unit, string Value), string> line) => "政府信息公开情况统计表\n（2015年度）\n" + string.Join('\n', Rows.Select(line)) + "\n";

    private static Report Read(string sentence, string table, bool isPage)
    {
        const string Title = "鲁沙尔镇2015年政府信息公开工作年度报告";
        var text = isPage
            ? $"<html><head><meta charset=utf-8><title>{Title}</title></head><body><h1>{Title}</h1><p>一、概述</p><p>{sentence}</p><p>二、主动公开政府信息的情况</p>{table}</body></html>"
            : $"{Title}\n一、概述\n{sentence}\n二、主动公开政府信息的情况\n落实到位。\n{table}";
        return Assert.Single(ReportImporter.Read(isPage ? "a.html" : "a.txt", Encoding.UTF8.GetBytes(text)));
    }
}
