using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Rows of the applications table that end before its last header: cells were dropped, or run together in one.</summary>
public sealed class CutRowTests
{
    private static readonly string[] Heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    public static TheoryData<string> Cut => ["||4|2|0|1|1|8", "|4|2|0|1|8", "|420118", "||4|2|8"];

    [Theory]
    [MemberData(nameof(Cut))]
    public void A_grid_row_that_ends_before_the_last_header_gives_no_figure_that_may_stand_one_column_off(string row)
    {
        var read = TablesReading.Read(new Document("a.html", "html", "", [new Table(1, [.. Rows(row).Select((cells, r) => new TableRow([.. cells.Select((text, c) => new TableCell(text, Source.InTable(1, r + 1, c + 1), c + 1))]))], 1)]));

        Refused(read);
    }

    [Theory]
    [MemberData(nameof(Cut))]
    public void A_line_of_text_that_ends_before_the_last_header_gives_none_either(string row)
    {
        var read = TablesReading.Read(Layouts.Text([.. Rows(row).Select(cells => string.Join('\t', cells))]));

        Refused(read);
    }

    private static string[][] Rows(string cut) =>
    [
        ["", .. Heads],
        ["一、本年新收政府信息公开申请数量", "", "5", "2", "0", "1", "0", "1", "9"],
        ["（一）予以公开", .. cut.Split('|')[1..]],
        ["（二）部分公开", "", "1", "0", "0", "0", "0", "0", "1"],
    ];

    private static void Refused(TablesRead read)
    {
        Assert.Contains(read.Findings, finding => finding.Outcome == Outcome.CannotJudge && finding.Measures.Contains("granted"));
        Assert.All(read.Cells.Where(cell => cell.Measure.Code == "granted"), cell => Assert.Equal((Applicant.Total, 8), (cell.Applicant, cell.Value)));
        Assert.Equal(9, read.Cells.Single(cell => cell.Measure.Code == "received.new" && cell.Applicant == Applicant.Total).Value);
    }
}
