using System.Text;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

public sealed class PageTests
{
    private const string Narrative = "<p>我镇做了一件事。又做了一件事。</p><p>还做了一件事。最后做了一件事。</p>";

    static PageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_dash_or_a_slash_alone_in_a_cell_is_printed_and_not_blank() =>
        Assert.EndsWith("1> 1:规章 | 2:- | 3:/ | 4:0 | 5:", Opened.Text(
            "<html><head><meta charset=utf-8></head><body><p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td><p>-</p></td><td>/</td><td>0</td><td></td></tr></table></body></html>").Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<del>99</del><ins>7</ins>")]
    [InlineData("<s>99</s>7")]
    [InlineData("<span style='text-decoration: line-through'>99</span>7")]
    [InlineData("<span style='visibility:hidden'>99</span>7")]
    [InlineData("<span class='old'>99</span>7")]
    [InlineData("<i class='x old y'>99</i><span class=narrow>7</span>")]
    [InlineData("<input type=hidden value=99><input value=7>")]
    [InlineData("<input type='text' value='7' readonly><input type=submit value=99>")]
    [InlineData("<textarea rows=1>7</textarea>")]
    [InlineData("<select><option>99<option selected>7</select>")]
    [InlineData("<select><option value=9>7<option>99</select>")]
    public void A_cell_prints_what_a_reader_of_the_page_would_see(string cell) =>
        Assert.EndsWith("1> 1:规章 | 2:7 | 3:", Opened.Text(
            "<html><head><meta charset=utf-8><style>/* new */ .old, p.older { color: red; display:none } @media (max-width: 600px) { .narrow { display:none } }</style></head>"
            + $"<body><p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>{cell}</td><td></td></tr></table></body></html>").Shown(), StringComparison.Ordinal);

    [Fact]
    public void What_a_script_shows_later_is_read_though_the_page_was_saved_before() =>
        Assert.Contains("我镇做了一件事", Opened.Text($"<html><head><style>.tab{{display:none}}</style></head><body><div class=tab>{Narrative}</div><div style='visibility: hidden'>{Narrative}</div></body></html>").Shown(), StringComparison.Ordinal);

    [Fact]
    public void Spans_from_the_left_and_from_above_are_counted_in_columns()
    {
        var document = Opened.Text($"""
            <html><body>{Narrative}<table>
            <tr><td colspan="2" rowspan=2>项目</td><td colspan=3>申请人</td></tr>
            <tr><td>自然人<br>（个）</td><td>企业</td><td rowspan="0">总计</td></tr>
            <tr><td rowspan=2>一</td><td>1.新收</td><td>3</td><td>&nbsp;</td></tr>
            <tr><td>2.结转</td><td>4</td><td> 5 </td></tr>
            </table></body></html>
            """);

        Assert.Equal("html", document.Format);
        Assert.Equal("""
            我镇做了一件事。又做了一件事。
            还做了一件事。最后做了一件事。
            1> 1-2v2:项目 | 3-5:申请人
            1> 3:自然人/（个） | 4:企业 | 5v3:总计
            1> 1v2:一 | 2:1.新收 | 3:3 | 4:
            1> 2:2.结转 | 3:4 | 4:5
            """, document.Shown());
        Assert.Equal("项目\t申请人", document.Text.Split('\n')[2]);
    }

    [Fact]
    public void A_page_laid_out_by_tables_is_read_in_order()
    {
        var document = Opened.Text($"""
            <table><tr><td><ul><li><a href=/a>首页</a></li><li><a href=/b>公开</a></li></ul></td>
            <td><h1>报告</h1>{Narrative}<table><tr><td>规章</td><td>2</td></tr><tr><td>规范性文件</td><td>3</td></tr></table><p>完</p></td></tr></table>
            """);

        Assert.Equal("""
            报告
            我镇做了一件事。又做了一件事。
            还做了一件事。最后做了一件事。
            1> 1:规章 | 2:2
            1> 1:规范性文件 | 2:3
            完
            """, document.Shown());
    }

    [Fact]
    public void Menus_footers_scripts_and_hidden_parts_are_left_out()
    {
        var document = Opened.Text($"""
            <html><head><title>某镇年报</title><meta name="PubDate" content="2021-01-20"><link rel="canonical" href="http://www.example.gov.cn/a.html"></head><body>
            <div class="top-nav"><a href=1>首页</a><a href=2>新闻</a></div>
            <script>var a = "<p>不是正文</p>";</script><div style="display: none">看不见</div>
            {Narrative}<div id="footer">主办：某区政府</div></body></html>
            """);

        Assert.Equal("我镇做了一件事。又做了一件事。\n还做了一件事。最后做了一件事。", document.Shown());
        Assert.Equal("某镇年报", document.Properties["title"]);
        Assert.Equal("2021-01-20", document.Properties["pubdate"]);
        Assert.Equal("主办：某区政府", document.Properties["page-frame"].Split('\n')[^1]);
        Assert.Equal("http://www.example.gov.cn/a.html", document.Address);
    }

    [Fact]
    public void A_whole_report_put_into_one_table_gives_paragraphs_and_tables()
    {
        var document = Opened.Text("""
            <table><tr><td colspan=2>某镇2021年政府信息公开工作年度报告</td></tr><tr><td colspan=2>一、总体情况</td></tr>
            <tr><td colspan=2>我镇认真贯彻落实条例，主动公开了许多信息，办理了许多申请，开展了许多培训，取得了一定成效。</td></tr>
            <tr><td colspan=2>二、主动公开政府信息情况</td></tr>
            <tr><td>规章</td><td>1</td></tr><tr><td>规范性文件</td><td></td></tr><tr><td colspan=2>三、收到和处理政府信息公开申请情况</td></tr>
            <tr><td>一、本年新收</td><td>7</td></tr><tr><td colspan=2>第二十条第（五）项</td></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
            """);

        Assert.Equal("""
            某镇2021年政府信息公开工作年度报告
            一、总体情况
            我镇认真贯彻落实条例，主动公开了许多信息，办理了许多申请，开展了许多培训，取得了一定成效。
            二、主动公开政府信息情况
            1> 1:规章 | 2:1
            1> 1:规范性文件 | 2:
            三、收到和处理政府信息公开申请情况
            2> 1:一、本年新收 | 2:7
            2> 1-2:第二十条第（五）项
            2> 1:a | 2:b
            2> 1:c | 2:d
            """, document.Shown());
    }

    [Theory]
    [InlineData("GB18030", "gb2312")]
    [InlineData("GB18030", "utf-8")]
    [InlineData("utf-8", "gb2312")]
    [InlineData("utf-16", "utf-8")]
    public void The_bytes_decide_the_encoding_whatever_the_page_claims(string actual, string claimed)
    {
        var page = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={claimed}\r\n\r\n<html><head><meta charset={claimed}></head><body>{Narrative}</body></html>";

        Assert.StartsWith("我镇做了一件事。", Opened.Bytes(Encoding.GetEncoding(actual).GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_with_a_pasted_table_keeps_its_lines()
    {
        var document = Opened.Text("一、总体情况\n甲。乙。丙。丁。\n\n<table><tr><td>规章</td><td>2</td></tr><tr><td>文件</td><td>3</td></tr></table>\n二、其他");

        Assert.Equal("一、总体情况\n甲。乙。丙。丁。\n1> 1:规章 | 2:2\n1> 1:文件 | 2:3\n二、其他", document.Shown());
    }

    [Fact]
    public void Prose_with_left_over_tags_stays_text() =>
        Assert.Equal("text", Opened.Text("一、总体情况<!--[if !supportLists]-->\n甲 < 乙，见 <附件>").Format);

    [Theory]
    [InlineData("list-page", "<ul><li><a href=1>甲镇2020年年度报告</a></li><li><a href=2>乙镇2020年年度报告</a></li><li><a href=3>丙镇2020年年度报告</a></li></ul>")]
    [InlineData("link-page", "<h1>某镇2020年年度报告</h1><p>发布时间：2021-01-20</p><a href='/files/P0202101.pdf'>某镇2020年年度报告.pdf</a>")]
    [InlineData("link-page", "<h1>某镇2020年年度报告</h1><iframe src='/viewer.html?file=/a/b/report.PDF'></iframe>")]
    [InlineData("script-page", "<html><body><div id=app></div><script src=app.js></script></body></html>")]
    [InlineData("picture", "<h1>某镇2020年年度报告</h1><p><img src=1.jpg><img src=2.jpg></p>")]
    [InlineData("empty", "<html><body><p> </p></body></html>")]
    public void A_page_that_is_no_report_is_refused_by_name(string code, string page) => Assert.Equal(code, Opened.Refused(page).Code);

    [Fact]
    public void Elements_nested_without_end_are_refused_at_once()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 200_000)) + "甲</div>";

        Assert.Equal("too-deep", Opened.Refused(page).Code);
    }
}
