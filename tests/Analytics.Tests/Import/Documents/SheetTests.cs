using Analytics.Import.Documents;
using Analytics.Import.Documents.Conversion;

namespace Analytics.Tests.Import.Documents;

public sealed class SheetTests
{
    private const string Strings = """<sst><si><t>信息内容</t></si><si><r><t>规</t></r><r><t>章</t></r></si></sst>""";
    private const string Styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="165" formatCode="0!.0,&quot;万&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    [Fact]
    public void A_sheet_is_a_table_with_merged_cells_and_numbers_as_stored()
    {
        var document = Opened.Bytes(Workbook("""
            <sheetData>
            <row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="inlineStr"><is><t>数量</t></is></c></row>
            <row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3"><v>84.370000000000005</v></c><c r="D3" s="1"><v>1113</v></c></row>
            <row r="4"><c r="C4" s="2"><v>0.125</v></c><c r="D4" s="3"><v>44216</v></c></row>
            <row r="6"><c r="C6" s="4"><v>123456</v></c><c r="D6" t="str"><v>甲
            乙</v></c></row>
            </sheetData><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="B3:B4"/></mergeCells>
            """));

        Assert.Equal("xlsx", document.Format);
        Assert.Equal("""
            1> 1-2:信息内容 | 3:数量
            1> 1v2:规章 | 2:84.37 | 3:1113万元
            1> 2:12.5% | 3:2021-01-20
            1> 1: | 2:123456 | 3:甲/乙
            """, document.Shown());
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_are_not_printed()
    {
        var document = Opened.Bytes(Workbook("""
            <cols><col min="3" max="3" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
            <row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>
            """));

        Assert.Equal("1> 1:1 | 2:2", document.Shown());
    }

    [Fact]
    public void A_formula_that_nobody_calculated_is_no_blank()
    {
        var document = Opened.Bytes(Workbook("""
            <sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>C1</f><v/></c><c r="C1"><f t="shared" si="0"/></c>
            <c r="D1"><f>A1+1</f><v>3</v></c><c r="E1" t="str"><f>IF(A1,"x","")</f><v></v></c><c r="F1"><v>4</v></c></row></sheetData>
            """));

        Assert.Equal("1> 1:=SUM(B1:C1) | 2:=C1 | 3:= | 4:3 | 5: | 6:4", document.Shown());
    }

    [SkippableFact]
    public void Hidden_rows_and_columns_of_an_old_workbook_are_not_printed_either()
    {
        var old = OldWorkbook("""
            <Column/><Column ss:Hidden="1"/><Column/>
            <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="Number">3</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell><Data ss:Type="Number">4</Data></Cell></Row>
            <Row><Cell><Data ss:Type="Number">5</Data></Cell></Row>
            """);
        Skip.If(old is null, "LibreOffice is not installed.");

        var document = Opened.Bytes(old);

        Assert.Equal("xls", document.Format);
        Assert.Equal("1> 1:1 | 2: | 3:3\n1> 1:5 | 2: | 3:", document.Shown());
    }

    [Fact]
    public void A_far_away_cell_does_not_make_a_million_blanks() =>
        Assert.Equal("too-large", Opened.Refused(Workbook(
            "<sheetData>" + string.Concat(Enumerable.Range(1, 100).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>"))
            + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")).Code);

    [Fact]
    public void An_empty_workbook_is_refused() => Assert.Equal("empty", Opened.Refused(Workbook("<sheetData/>")).Code);

    [Fact]
    public void A_damaged_old_workbook_is_refused()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. System.Text.Encoding.Unicode.GetBytes("Workbook")];

        Assert.Equal("truncated", Opened.Refused(ole).Code);
    }

    private static byte[]? OldWorkbook(string table)
    {
        var xml = $"""
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>{table}</Table></Worksheet></Workbook>
            """;
        try
        {
            return LibreOffice.Convert(System.Text.Encoding.UTF8.GetBytes(xml), "xml", "xls", Opened.Here);
        }
        catch (Refusal refusal) when (refusal.Code == "converter-missing")
        {
            return null;
        }
    }

    private static byte[] Workbook(string sheet) => Opened.Zip(
        ("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="一" r:id="a"/><sheet name="隐" state="hidden" r:id="a"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="a" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", Strings),
        ("xl/styles.xml", Styles),
        ("xl/worksheets/sheet1.xml", $"<worksheet>{sheet}</worksheet>"));
}
