using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Documents;

public sealed class WordTests
{
    [Fact]
    public void Merged_cells_become_spans_and_each_row_keeps_its_own_cells()
    {
        var document = Opened.Bytes(Word("""
            <w:tbl>
            <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>数</w:t><w:br/><w:t>量</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>结果</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>公开</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
            <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>不公开</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:r><w:t>删掉的行</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>
            """));

        Assert.Equal("docx", document.Format);
        Assert.Equal("1> 1-2:项目 | 3:数/量\n1> 1v2:结果 | 2:公开 | 3:\n1> 2:不公开 | 3:4", document.Shown());
    }

    [Fact]
    public void Tracked_changes_count_as_accepted_and_footnotes_stay_out() =>
        Assert.Equal("公开 12 条。\n并成一段", Opened.Bytes(Word("""
            <w:p><w:r><w:t xml:space="preserve">公开 </w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins>
              <w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t xml:space="preserve"> 条。</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>并成</w:t></w:r></w:p><w:p><w:r><w:t>一段</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>
            """)).Shown());

    [Fact]
    public void What_is_struck_out_is_not_read_and_what_is_chosen_from_a_list_is() =>
        Assert.Equal("公开 12 条，乙。", Opened.Bytes(Word("""
            <w:p><w:r><w:t xml:space="preserve">公开 </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>12</w:t></w:r><w:r><w:t xml:space="preserve"> 条，</w:t></w:r>
              <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData></w:fldChar></w:r>
              <w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>。</w:t></w:r></w:p>
            """)).Shown());

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice() =>
        Assert.Equal("正文\n框里的标题", Opened.Bytes(Word("""
            <w:p><w:r><w:t>正文</w:t><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框里的标题</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框里的标题</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """)).Shown());

    [Fact]
    public void Numbers_that_Word_prints_by_itself_are_part_of_the_text()
    {
        const string Numbering = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
            <w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num></w:numbering>
            """;
        static string Item(string level, string text) =>
            $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

        var document = Opened.Bytes(Word(Item("0", "总体情况") + Item("1", "甲") + Item("1", "乙") + Item("0", "主动公开") + Item("1", "丙"), ("word/numbering.xml", Numbering)));

        Assert.Equal("一、总体情况\n1.甲\n2.乙\n二、主动公开\n1.丙", document.Shown());
    }

    [Fact]
    public void A_table_inside_a_layout_table_is_read_as_its_own()
    {
        var inner = "<w:tbl>" + string.Concat(Enumerable.Repeat(Row("规章", "2"), 2)) + "</w:tbl>";

        var document = Opened.Bytes(Word($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>标题</w:t></w:r></w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"));

        Assert.Equal("标题\n1> 1:规章 | 2:2\n1> 1:规章 | 2:2", document.Shown());
    }

    [Fact]
    public void A_scan_a_password_and_a_cut_file_are_told_apart()
    {
        Assert.Equal("scan", Opened.Refused(Word("<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\"/></w:drawing></w:r></w:p>")).Code);
        Assert.Equal("empty", Opened.Refused(Word("<w:p/>")).Code);
        var whole = Word("<w:p><w:r><w:t>正文</w:t></w:r></w:p>");
        Assert.Equal("truncated", Opened.Refused(whole[..(whole.Length / 2)]).Code);
    }

    [Fact]
    public void What_lies_outside_the_file_is_never_fetched()
    {
        var refusal = Opened.Refused(Opened.Zip(
            ("word/document.xml", """<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""")));

        Assert.Equal("truncated", refusal.Code);
    }

    [Fact]
    public void Bombs_and_bottomless_parts_are_refused()
    {
        var bomb = Opened.Zip(("word/document.xml", new string(' ', 30_000_000)));
        Assert.Equal("bomb", Opened.Refused(bomb).Code);

        var deep = Word(string.Concat(Enumerable.Repeat("<w:sdt>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5_000)));
        Assert.Equal("too-deep", Opened.Refused(deep).Code);

        var many = Opened.Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}.xml", "<a/>")), ("word/document.xml", "<a/>")]);
        Assert.Equal("too-many-files", Opened.Refused(many).Code);
    }

    private static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>")) + "</w:tr>";

    private static byte[] Word(string body, params (string, string)[] parts) =>
        Opened.Zip([("word/document.xml", $"""<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"""), .. parts]);
}
