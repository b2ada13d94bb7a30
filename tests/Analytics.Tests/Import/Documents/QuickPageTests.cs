using System.Text;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Pages;

namespace Analytics.Tests.Import.Documents;

/// <summary>The quick reading of pages gives what the tree of a whole HTML parser gives.</summary>
public sealed class QuickPageTests
{
    private static readonly string[] Bits =
    [
        "<div>", "</div>", "<div class='nav'>", "<div id=footer>", "<p>", "</p>", "<p align=center>", "<br>", "<br/>", "甲。", "乙 丙", " ", "\n", "&nbsp;", "&ldquo;丁&rdquo;",
        "<span>", "</span>", "<b>", "</b>", "<a href='/x'>", "</a>", "<a href='/f.pdf'>", "<img src=a>", "<ul><li>", "</li></ul>", "<!-- x -->", "<script>if (a < b) { '<p>' }</script>",
        "<style>p { }</style>", "<div style='display:none'>隐</div>", "<span style='display: none'>隐</span>", "3 < 5", "<h2>标题</h2>", "<pre>a\n b</pre>", "<input value='>'>", "<select><option>选</select>", "<del>删</del>", "<style>.old { display: none }</style>", "<i class=old>旧</i>",
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=2>", "<td rowspan='2'>", "<th>", "<tbody>", "</tbody>", "<table><tr><td>1</td><td>2</td></tr></table>",
    ];

    [Theory]
    [InlineData("<p>甲<p>乙</p>丙<div>丁</div>")]
    [InlineData("<table><tr><td>1<td>2<tr><td colspan=2>3</table>四")]
    [InlineData("<table><tbody><tr><td><p>一</p><p>二</p></td><td><table><tr><td>内</td></tr></table></td></tr></tbody></table>")]
    [InlineData("<table><caption>表一</caption><tr><th>项</th><td><a href=x>数</a></td></tr></table>")]
    [InlineData("<div class=nav><a href=1>甲</a> <a href=2>乙</a></div><div id='main-nav'><p>年度报告</p></div>")]
    [InlineData("<ul><li><a href=1>甲</a><li><a href=2>乙</a></ul><p>丙</p><p><a href=3>丁</a></p>")]
    [InlineData("<title>题</title><meta name=PubDate content='2021-01-01'><link rel=canonical href='http://a/b'>正文")]
    [InlineData("<div><span>未关<div>甲</div></div>乙</span>丙")]
    [InlineData("<textarea>不印</textarea><select><option>一</select>印&amp;印&lt;p&gt;")]
    [InlineData("<p title=\"a>b\">甲</p><p data-x='<td>'>乙</p>")]
    [InlineData("<td>表外</td><tr>也在表外</tr>")]
    [InlineData("<input value=搜索><select><option>选</select><table><tr><td>1</td></tr></table>印")]
    public void Sound_and_careless_pages_read_alike(string html) => AssertAlike(html);

    [Fact]
    public void Pages_put_together_at_random_from_sound_pieces_read_alike()
    {
        var random = new Random(20);
        for (var i = 0; i < 2_000; i++)
        {
            AssertAlike(Sound(random, 0));
        }
    }

    [Fact]
    public void Pages_put_together_at_random_lose_no_word_and_never_fail()
    {
        var random = new Random(21);
        for (var i = 0; i < 2_000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Bits[random.Next(Bits.Length)]));

            var quick = QuickPage.Read(html);

            Assert.True(quick is null || Shown(quick.Pieces).Length <= html.Length * 3);
        }
    }

    private static void AssertAlike(string html)
    {
        var (pieces, facts) = PageReading.ByTree($"<html><body>{html}</body></html>", keepLines: false);
        var quick = QuickPage.Read($"<html><body>{html}</body></html>");

        Assert.NotNull(quick);
        Assert.True(Shown(pieces) == Shown(quick.Pieces), $"{html}\ntree:  {Shown(pieces)}\nquick: {Shown(quick.Pieces)}");
        Assert.Equal(facts.Frame, quick.Facts.Frame);
        Assert.Equal(facts.Files, quick.Facts.Files);
        Assert.Equal((facts.ReportLinks, facts.Scripts, facts.Pictures), (quick.Facts.ReportLinks, quick.Facts.Scripts, quick.Facts.Pictures));
    }

    private static string Sound(Random random, int depth)
    {
        var html = new StringBuilder();
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            html.Append(random.Next(depth > 4 ? 6 : 12) switch
            {
                0 => "甲。",
                1 => " 乙 丙\n",
                2 => "<br>",
                3 => "&nbsp;&ldquo;丁&rdquo;",
                4 => "<a href=/x>年度报告的链接</a>",
                5 => "<script>'<div>'</script><!-- <p> -->",
                6 => $"<div class='{(random.Next(3) == 0 ? "foot" : "text")}'>{Sound(random, depth + 1)}</div>",
                7 => $"<p>{(random.Next(2) == 0 ? "戊" : "<span style='color:red'>己</span>")}</p>",
                8 => $"<ul><li>{Sound(random, depth + 1)}</li><li>庚</li></ul>",
                9 => $"<table border=1><tr><td rowspan=2>{Sound(random, depth + 1)}</td><td>1</td></tr><tr><td>{random.Next(99)}</td></tr></table>",
                10 => $"<div style='display:none'>{Sound(random, depth + 1)}</div>",
                _ => $"<b>{(random.Next(2) == 0 ? "辛" : "<i>壬</i>")}</b>",
            });
        }

        return html.ToString();
    }

    private static string Shown(IEnumerable<FlowPiece> pieces) => string.Join('\n', pieces.Select(piece => piece switch
    {
        FlowParagraph paragraph => $"{(paragraph.OnlyLinks ? "@" : "")}{paragraph.Text}",
        FlowTable table => "[" + string.Join(" / ", table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => $"{cell.ColumnSpan},{cell.RowSpan}:{Shown(cell.Content)}")))) + "]",
        _ => "",
    }));
}
