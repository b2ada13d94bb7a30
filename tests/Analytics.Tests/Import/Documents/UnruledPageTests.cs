using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Reading.Tables;
using Analytics.Tests.Import.Reading.Tables;

namespace Analytics.Tests.Import.Documents;

/// <summary>Tables printed without a full grid: columns by their headers, rows by their labels, and no number where either is not certain.</summary>
public sealed class UnruledPageTests
{
    public static TheoryData<string, string, int> Pages
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var lines in new[] { "none", "level", "outer", "upright" })
            {
                for (var seed = 0; seed < 10; seed++)
                {
                    data.Add(lines, seed % 2 == 0 ? "centre" : "top", seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tables_without_a_grid_are_read_to_the_last_cell_over_page_breaks(string lines, string alignment, int seed)
    {
        var sheet = Sheet.Numbered(seed);

        var read = TablesReading.Read(Opened.Bytes(PrintedSheet.File(sheet, lines, alignment)));

        Assert.Empty(sheet.Differences(read, silentOnly: false));
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Numbers_broken_by_narrow_columns_are_put_together_or_named(string lines, string alignment, int seed)
    {
        var sheet = Sheet.Numbered(seed);

        var read = TablesReading.Read(Opened.Bytes(PrintedSheet.File(sheet, lines, alignment, margin: 3)));

        Assert.Empty(sheet.Differences(read, silentOnly: true));
        var unread = sheet.Differences(read, silentOnly: false);
        Assert.True(unread.Count <= 40, string.Join('\n', unread));
    }

    [Fact]
    public void A_figure_between_two_rows_makes_both_unreadable()
    {
        var page = Applications(Figures(60, 70));
        page.Raw(115, 65, "9", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(CellKind.Text, Cell(read, "received.new", Applicant.NaturalPerson)?.Kind);
        Assert.Equal(CellKind.Text, Cell(read, "received.carried-in", Applicant.NaturalPerson)?.Kind);
        Assert.Equal(2, Cell(read, "received.new", Applicant.Business)?.Value);
    }

    [Fact]
    public void A_figure_between_two_headers_is_a_number_under_neither()
    {
        var page = Applications(Figures(60, 70));
        page.Raw(121.5, 80, "5", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(CellKind.Text, Cell(read, "granted", Applicant.NaturalPerson)?.Kind);
        Assert.Equal(CellKind.Text, Cell(read, "granted", Applicant.Business)?.Kind);
        Assert.Contains(read.Findings, f => f.Outcome == Outcome.CannotJudge && f.Measures.Contains("granted"));
        Assert.Equal(2, Cell(read, "received.new", Applicant.Business)?.Value);
    }

    [Fact]
    public void A_number_broken_by_its_column_is_one_where_it_stands_as_high_as_its_label()
    {
        var page = Applications(Figures(60));
        page.Raw(111.5, 77.25, "4567", "g 3 2.25");
        page.Raw(115, 82.75, "8", "");

        Assert.Equal(45678, Cell(TablesReading.Read(Opened.Bytes(OfdPage.File(page))), "granted", Applicant.NaturalPerson)?.Value);
    }

    [Fact]
    public void A_row_whose_label_cannot_be_made_out_gives_its_figures_to_no_neighbour()
    {
        var page = Applications(Figures(60, 80), secondLabel: "乙、不是表内的行名");
        page.Raw(115, 70, "9", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(CellKind.Text, Cell(read, "received.new", Applicant.NaturalPerson)?.Kind);
        Assert.Equal(CellKind.Text, Cell(read, "granted", Applicant.NaturalPerson)?.Kind);
    }

    [Fact]
    public void Headers_that_run_together_are_told_apart_by_the_forms_own_words()
    {
        var page = new OfdPage();
        page.Text(20, 30, "二、主动公开政府信息情况");
        page.Text(20, 40, "第二十条第（一）项");
        page.Text(20, 50, "信息内容");
        page.Text(70, 50, "本年制发件数本年废止件数现行有效件数");
        page.Text(20, 60, "规章");
        page.Text(20, 70, "行政规范性文件");
        foreach (var (y, x, figure) in new[] { (60.0, 82.0, "1"), (60, 109, "2"), (60, 136, "3"), (70, 82, "4"), (70, 109, "5"), (70, 136, "6") })
        {
            page.Raw(x, y, figure, "");
        }

        page.Text(20, 80, "第二十条第（五）项");
        page.Text(20, 90, "信息内容");
        page.Text(70, 90, "本年处理决定数量");
        page.Text(20, 100, "行政许可");
        page.Raw(86, 100, "7", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 7],
            new[] { "rules.issued", "rules.repealed", "rules.in-force", "normative-documents.issued", "normative-documents.repealed", "normative-documents.in-force", "licences.decisions" }
                .Select(measure => Cell(read, measure, Applicant.None)?.Value));
    }

    [Fact]
    public void A_figure_across_the_seam_of_headers_that_run_together_belongs_to_neither()
    {
        var page = new OfdPage();
        page.Text(20, 40, "第二十条第（一）项");
        page.Text(20, 50, "信息内容");
        page.Text(70, 50, "本年制发件数本年废止件数现行有效件数");
        page.Text(20, 60, "规章");
        page.Text(20, 70, "行政规范性文件");
        page.Raw(96, 60, "1", "");
        page.Raw(82, 70, "4", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.DoesNotContain(read.Cells, cell => cell.Kind == CellKind.Number && cell.Value == 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1.2)]
    [InlineData(1.2)]
    public void An_ordinal_in_another_font_belongs_to_the_label_beside_it_however_its_box_stands(double lower)
    {
        var page = Applications(Figures(60), bareLabels: true);
        string[] ordinals = ["1.", "2.", "2."];
        foreach (var (ordinal, y) in ordinals.Zip([90.0, 100, 130]))
        {
            page.Raw(13.5, y + lower, ordinal, "2.25");
        }

        page.Raw(115, 90, "4", "");
        page.Raw(115, 100, "5", "");

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(5, Cell(read, "refused.forbidden-by-law", Applicant.NaturalPerson)?.Value);
        Assert.Equal(4, Cell(read, "refused.state-secret", Applicant.NaturalPerson)?.Value);
    }

    [Fact]
    public void Headers_that_run_together_and_are_broken_over_lines_are_told_character_by_character()
    {
        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(Proceedings("结果维结果纠其他尚未审总", "持正结果结计"))));

        Assert.Equal(Enumerable.Range(1, 15).Select(i => i == 8 ? null : (decimal?)i), Form.ProceedingCells(Edition.Form2021).Select(measure => Cell(read, measure.Code, Applicant.None)?.Value));
    }

    [Fact]
    public void Headers_that_do_not_spell_the_forms_give_no_number()
    {
        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(Proceedings("结果纠结果维其他尚未审总", "正持结果结计"))));

        Assert.DoesNotContain(read.Cells, cell => cell.Kind == CellKind.Number);
    }

    [Fact]
    public void Digits_that_run_together_are_cut_where_one_part_ends_exactly_with_its_header()
    {
        var page = Aligned([("1", 1), ("22", 2), ("333", 3), ("4", 4), ("612345", 7)], pitch: 11.25);

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal([1, 22, 333, 4, null, 6, 12345], ApplicantCodes.All.Select(a => Cell(read, "received.new", a)?.Value));
    }

    [Fact]
    public void A_run_of_digits_that_reaches_under_two_headers_is_a_number_in_neither()
    {
        var page = Aligned([("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("61234567", 7)], pitch: 11.9);

        var read = TablesReading.Read(Opened.Bytes(OfdPage.File(page)));

        Assert.Equal(5, Cell(read, "received.new", Applicant.LegalService)?.Value);
        Assert.Equal(CellKind.Text, Cell(read, "received.new", Applicant.OtherOrganisation)?.Kind);
        Assert.Equal(CellKind.Text, Cell(read, "received.new", Applicant.Total)?.Kind);
    }

    // Three times five headers of two lines each, ten characters wide, and 1 to 15 below them, but for the eighth.
    private static OfdPage Proceedings(string above, string below)
    {
        var page = new OfdPage();
        page.Text(20, 30, "四、政府信息公开行政复议、行政诉讼情况");
        page.Text(20, 40, "行政复议");
        page.Text(75, 40, "未经复议直接起诉");
        page.Text(130, 40, "复议后起诉");
        for (var block = 0; block < 3; block++)
        {
            var left = 20 + (55 * block);
            page.Text(left, 50, above);
            var at = new[] { 0, 3, 6, 7, 8, 11 };
            for (var c = 0; c < below.Length; c++)
            {
                page.Text(left + (4.5 * at[c]), 56, below[c].ToString());
            }

            foreach (var (column, i) in new[] { 0, 3, 6, 8, 11 }.Select((column, i) => (column, i)))
            {
                page.Raw(left + (4.5 * column), 70, (5 * block) + i == 7 ? "" : ((5 * block) + i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "2.25");
            }
        }

        page.Text(20, 80, "五、存在的主要问题及改进情况");
        return page;
    }

    // One row of figures that end where their columns' headers do.
    private static OfdPage Aligned((string Figure, int Column)[] figures, double pitch)
    {
        var page = Applications([], pitch: pitch);
        foreach (var (figure, column) in figures)
        {
            page.Raw(111.5 + (pitch * (column - 1)) + 9 - (2.25 * figure.Length), 60, figure, string.Join(' ', Enumerable.Repeat("2.25", figure.Length - 1)));
        }

        return page;
    }

    private static Cell? Cell(TablesRead read, string measure, Applicant applicant) =>
        read.Cells.Where(cell => cell.Measure.Code == measure && cell.Applicant == applicant).Select(cell => (Cell?)cell).FirstOrDefault();

    // Figures 1 to 7 at these heights; the first label stands at 60, the others ten below each other.
    private static (double Y, string Figure, double X)[] Figures(params double[] heights) =>
        [.. heights.SelectMany(y => Enumerable.Range(0, 7).Select(c => (y, (c + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), 115.0 + (13 * c))))];

    private static OfdPage Applications((double Y, string Figure, double X)[] figures, string secondLabel = "二、上年结转政府信息公开申请数量", bool bareLabels = false, double pitch = 13)
    {
        var page = new OfdPage();
        page.Text(20, 30, "三、收到和处理政府信息公开申请情况");
        string[] heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        for (var c = 0; c < 7; c++)
        {
            for (var at = 0; at < heads[c].Length; at += 2)
            {
                page.Text(111.5 + (pitch * c), 40 + (at * 2.75), heads[c].Substring(at, Math.Min(2, heads[c].Length - at)));
            }
        }

        string[] labels = ["一、本年新收政府信息公开申请数量", secondLabel, "（一）予以公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "（七）总计", "四、结转下年度继续办理", "2.重复申请"];
        for (var l = 0; l < labels.Length; l++)
        {
            page.Text(20, 60 + (10 * l), bareLabels && char.IsAsciiDigit(labels[l][0]) ? labels[l][2..] : labels[l]);
        }

        foreach (var (y, figure, x) in figures)
        {
            page.Raw(x, y, figure, "");
        }

        return page;
    }
}
