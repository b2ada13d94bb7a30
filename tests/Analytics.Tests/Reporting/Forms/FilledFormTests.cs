using System.Net;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using Analytics.Tests.Import.Documents;
using Analytics.Tests.Import.Reading.Tables;

namespace Analytics.Tests.Reporting.Forms;

/// <summary>The official form filled with figures, blanks and marks at random, in each kind of file: what is read is what was filled in.</summary>
public sealed class FilledFormTests
{
    public static TheoryData<string, int> Few => Cases(12);

    [Theory]
    [MemberData(nameof(Few))]
    public void A_filled_form_is_read_back_exactly(string format, int seed) => Assert.Empty(Differences(format, seed));

    [Theory]
    [Trait("Kind", "Long")]
    [InlineData("word")]
    [InlineData("web page")]
    [InlineData("workbook")]
    [InlineData("text in every layout")]
    [InlineData("page without lines")]
    [InlineData("page with level lines")]
    public void A_thousand_filled_forms_are_read_back_exactly(string format)
    {
        var wrong = Enumerable.Range(0, 1_000).AsParallel().SelectMany(seed => Differences(format, seed).Take(2).Select(difference => $"{seed}: {difference}")).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(40))}");
    }

    private static TheoryData<string, int> Cases(int seeds)
    {
        var data = new TheoryData<string, int>();
        foreach (var format in new[] { "word", "web page", "workbook" })
        {
            for (var seed = 0; seed < seeds; seed++)
            {
                data.Add(format, seed);
            }
        }

        return data;
    }

    private static List<string> Differences(string format, int seed)
    {
        var sheet = Sheet.Numbered(seed);
        var whole = Layouts.Whole.Values.ToList();
        var document = format switch
        {
            "word" => Opened.Bytes(Word(sheet)),
            "web page" => Opened.Bytes(Encoding.UTF8.GetBytes(WebPage(sheet))),
            "workbook" => Opened.Bytes(Workbook(sheet)),
            "page without lines" => Opened.Bytes(PrintedSheet.File(sheet, "none", "centre")),
            "page with level lines" => Opened.Bytes(PrintedSheet.File(sheet, "level", seed % 2 == 0 ? "centre" : "top")),
            _ => whole[seed % whole.Count](sheet),
        };

        return sheet.Differences(TablesReading.Read(document), silentOnly: false);
    }

    private static byte[] Word(Sheet sheet)
    {
        using var paper = new OfficialPaper("示例镇2024年\n政府信息公开工作年度报告");
        paper.Heading("二、主动公开政府信息情况");
        paper.Table(FormGrids.Disclosure(sheet.Edition, (measure, applicant) => sheet[measure, applicant]));
        paper.Heading("三、收到和处理政府信息公开申请情况");
        paper.Table(FormGrids.Applications(sheet.Edition, (measure, applicant) => sheet[measure, applicant]));
        paper.Heading("四、政府信息公开行政复议、行政诉讼情况");
        paper.Table(FormGrids.Proceedings(sheet.Edition, (measure, applicant) => sheet[measure, applicant]));
        return paper.ToArray();
    }

    private static string WebPage(Sheet sheet)
    {
        var page = new StringBuilder("<html><head><meta charset=utf-8><title>示例镇2024年政府信息公开工作年度报告</title></head><body><div class=nav><a href=/>首页</a></div>");
        foreach (var grid in Layouts.Grids(sheet))
        {
            page.Append("<table>");
            foreach (var row in grid)
            {
                page.Append("<tr>");
                foreach (var (place, text) in row.Columns.Zip(row.Cells))
                {
                    page.Append(System.Globalization.CultureInfo.InvariantCulture, $"<td colspan={place.Span}><p>{(text.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(text))}</p></td>");
                }

                page.Append("</tr>");
            }

            page.Append("</table>");
        }

        return page.Append("</body></html>").ToString();
    }

    // One sheet, as offices paste the three tables below each other.
    private static byte[] Workbook(Sheet sheet)
    {
        var (rows, merged) = (new StringBuilder(), new StringBuilder());
        foreach (var (row, number) in Layouts.Grids(sheet).SelectMany(grid => grid).Select((row, i) => (row, i + 1)))
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            foreach (var (place, text) in row.Columns.Zip(row.Cells))
            {
                var name = $"{(char)('A' + place.At - 1)}{number}";
                var isNumber = text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0');
                rows.Append(isNumber ? $"<c r=\"{name}\"><v>{text}</v></c>" : $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(text)}</t></is></c>");
                if (place.Span > 1)
                {
                    merged.Append(System.Globalization.CultureInfo.InvariantCulture, $"<mergeCell ref=\"{name}:{(char)('A' + place.At + place.Span - 2)}{number}\"/>");
                }
            }

            rows.Append("</row>");
        }

        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Opened.Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"));
    }
}
