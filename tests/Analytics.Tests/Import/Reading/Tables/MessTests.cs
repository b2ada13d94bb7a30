using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>One test a kind of mess that real filings hold; every text here is ours.</summary>
public sealed class MessTests
{
    private const string Rules2019 = "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t4\t3\t9\n";
    private const string Rules2021 = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t4\t1\t9\n";
    private const string Head = "申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";

    [Fact]
    public void Each_table_has_the_edition_of_its_own_labels()
    {
        var read = Read(Rules2021 + Head + "一、本年新收政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n（六）其他处理\t1\t0\t0\t0\t0\t0\t1\n（七）总计\t2\t0\t0\t0\t0\t0\t2\n");

        Assert.Equal(Edition.Form2021, read.Disclosure);
        Assert.Equal(Edition.Form2019, read.Applications);
        Assert.Equal(1, Number(read, "other.total", Applicant.NaturalPerson));
    }

    [Fact]
    public void New_headers_over_an_old_row_name_count_as_the_new_edition()
    {
        var read = Read("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n规范性文件\t7\t2\t30\n");

        Assert.Equal(7, Number(read, "normative-documents.issued"));
        Assert.Equal(30, Number(read, "normative-documents.in-force"));
    }

    [Theory]
    [InlineData("信息内容\n本年新\n制作数量\n本年新\n公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n4\n3\n9\n第二十条第（五）项\n")]
    [InlineData("信息内容 | 本年新 | 本年新 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 4 | 3 | 9 |\n")]
    [InlineData("信息内容 | 本年新制作数量 | 本年新制作数量 | 对外公开总数量 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 4 | 3 | 9 |\n")]
    [InlineData("信息內容 | 本年新製作數量 | 本年新公開數量 | 對外公開總數量 |\n規章 | 0 | 0 | 0 |\n規範性文件 | 4 | 3 | 9 |\n")]
    [InlineData("信息内容 | 本年新制做数量 | 本年新公开数量 | 对外公开总数 |\n规章 | 0 | 0 | 0 |\n规范性文件 | 4 | 3 | 9 |\n")]
    public void Headers_wrapped_cut_doubled_traditional_or_misspelt_still_name_their_columns(string text)
    {
        var read = Read(text);

        Assert.Equal(4, Number(read, "normative-documents.made"));
        Assert.Equal(3, Number(read, "normative-documents.published"));
        Assert.Equal(9, Number(read, "normative-documents.in-public"));
    }

    [Theory]
    [InlineData("（七）总计\t\t1\t0\t0\t0\t0\t1\n")]
    [InlineData("（七）总计\t\t9\t0\t0\t0\t0\t1\n")]
    public void A_row_that_lost_a_cell_gives_no_figure_that_may_stand_one_column_off(string row)
    {
        var read = Read(Rules2021 + Head + "（一）予以公开\t\t1\t0\t0\t0\t0\t0\t1\n（二）部分公开\t\t0\t0\t0\t0\t0\t0\t0\n" + row + "四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\n");

        Assert.Contains(read.Findings, finding => finding.Outcome == Outcome.CannotJudge && finding.Measures.Contains("handled.total"));
        Assert.All(read.Cells.Where(cell => cell.Measure.Code == "handled.total"), cell => Assert.Equal(Applicant.Total, cell.Applicant));
    }

    [Fact]
    public void A_full_width_figure_after_a_space_is_read_and_one_stuck_to_its_label_is_never_a_silent_blank()
    {
        var spaced = Read("信息内容 本年处理决定数量\n行政处罚 ２\n行政强制 １２\n");
        var stuck = Read("信息内容 本年处理决定数量\n行政处罚２\n行政强制 3\n");

        Assert.Equal(2, Number(spaced, "penalties.decisions"));
        Assert.Equal(12, Number(spaced, "coercion.decisions"));
        Assert.True(
            stuck.Cells.Any(cell => cell.Measure.Code == "penalties.decisions" && cell.Value == 2)
            || stuck.Findings.Any(finding => finding.Measures.Contains("penalties.decisions")));
    }

    [Fact]
    public void A_table_over_two_pages_repeats_its_head_and_prints_a_page_number()
    {
        var read = Read(Head + "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n\n— 3 —\n\n" + Head + "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n");

        Assert.Equal(3, Number(read, "received.new", Applicant.Total));
        Assert.Equal(1, Number(read, "received.carried-in", Applicant.NaturalPerson));
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [InlineData("(一) 予以公开", "(三) 不予公开\t1. 属于国家秘密")]
    [InlineData("（一）予以公开", "1.\t属于国家秘密")]
    [InlineData("㈠予以公开", "①属于国家秘密")]
    [InlineData("（一）予已公开", "1、属於國家秘密")]
    [InlineData("一、予以公开（含部分）", "1属于国家秘密")]
    public void Ordinals_in_every_style_are_no_figures(string granted, string secret)
    {
        var read = Read(Head + granted + "\t5\t0\t0\t0\t0\t0\t5\n" + secret + "\t2\t0\t0\t0\t0\t0\t2\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n");

        Assert.Equal(5, Number(read, "granted", Applicant.NaturalPerson));
        Assert.Equal(2, Number(read, "refused.state-secret", Applicant.Total));
    }

    [Fact]
    public void Label_typos_are_read_as_the_label_that_alone_is_near()
    {
        var read = Read(Head + "2.其他法律行政止公开\t1\t0\t0\t0\t0\t0\t1\n5.要求行政机关确认或重新出具已获取的信息\t4\t0\t0\t0\t0\t0\t4\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n");

        Assert.Equal(1, Number(read, "refused.forbidden-by-law", Applicant.Total));
        Assert.Equal(4, Number(read, "not-processed.confirmation", Applicant.Total));
    }

    [Fact]
    public void A_row_that_only_a_province_prints_is_set_aside_and_said()
    {
        var read = Read(Rules2019 + "其他主动公开文件\t186\t86\t255\n");

        Assert.Equal(9, Number(read, "normative-documents.in-public"));
        Assert.Contains(read.Findings, f => f.Rule == "row-set-aside");
        Assert.Equal(3, read.Receipt.Ignored);
        Assert.True(read.Receipt.IsBalanced);
    }

    [Fact]
    public void An_eighth_column_with_the_organisations_sum_is_left_out()
    {
        var read = Read("自然人\t小计\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
            + "一、本年新收政府信息公开申请数量\t5\t3\t2\t0\t0\t1\t0\t8\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t4\t3\t2\t0\t0\t1\t0\t7\n");

        Assert.Equal(5, Number(read, "received.new", Applicant.NaturalPerson));
        Assert.Equal(2, Number(read, "received.new", Applicant.Business));
        Assert.Equal(1, Number(read, "received.new", Applicant.LegalService));
        Assert.Equal(8, Number(read, "received.new", Applicant.Total));
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [InlineData("政府集中采购\t1\t12万元\n政府集中采购\t1\t8万元\n")]
    [InlineData("政府集中采购\n1\n12万元\n1\n8万元\n五、存在的主要问题及改进情况\n")]
    public void Procurement_printed_once_a_project_has_no_total_that_could_be_read(string rows)
    {
        var read = Read(Rules2019 + "信息内容\t采购项目数量\t采购总金额\n" + rows);

        Assert.Null(Find(read, "procurement.amount"));
        Assert.Contains("procurement.amount", Named(read));
    }

    [Fact]
    public void Words_in_a_number_cell_are_text_and_said()
    {
        var read = Read(Rules2019 + "信息内容\t采购项目数量\t采购总金额\n政府集中采购\t办公楼屋面维修\t15.2万元\n");

        Assert.Equal(CellKind.Text, Find(read, "procurement.projects")!.Value.Kind);
        Assert.Equal(152_000, Number(read, "procurement.amount"));
        Assert.Contains("procurement.projects", Named(read));
    }

    [Theory]
    [InlineData("采购总金额（万元）", "15.5", 155_000, null)]
    [InlineData("采购总金额", "251000元", 251_000, null)]
    [InlineData("采购总金额", "0.22亿", 22_000_000, null)]
    [InlineData("采购总金额", "2601.953875万", 26_019_538.75, null)]
    [InlineData("采购总金额", "953000", 953_000, "unit-inferred")]
    [InlineData("采购总金额", "23600万元", 236_000_000, "unit-suspicious")]
    [InlineData("采购总金额", "三十万元", 300_000, "number-not-plain")]
    [InlineData("采购总金额", "0", 0, null)]
    public void Money_is_exact_yuan_and_a_doubtful_unit_is_said(string header, string printed, double yuan, string? rule)
    {
        var read = Read(Rules2019 + $"信息内容\t采购项目数量\t{header}\n政府集中采购\t1\t{printed}\n");

        Assert.Equal((decimal)yuan, Number(read, "procurement.amount"));
        Assert.Equal(printed, Find(read, "procurement.amount")!.Value.Raw);
        Assert.Equal(rule is null ? [] : [rule], read.Findings.Where(f => f.Measures.Contains("procurement.amount") && f.Measures.Count == 1).Select(f => f.Rule));
    }

    [Fact]
    public void A_remark_beside_a_figure_is_kept_in_the_print()
    {
        var cell = Find(Read("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t22（其中修订16件）\t0\t40\n"), "normative-documents.issued")!.Value;

        Assert.Equal(22, cell.Value);
        Assert.Equal("22（其中修订16件）", cell.Raw);
    }

    [Fact]
    public void A_number_broken_over_two_lines_is_joined_only_where_the_sums_prove_it()
    {
        var lines = Head.Replace('\t', '\n') + "一、本年新收政府信息公开申请数量\n2\n0\n3\n0\n0\n0\n0\n23\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n三、本年度办理结果\n";
        var read = Read(lines);

        Assert.Equal(20, Number(read, "received.new", Applicant.NaturalPerson));
        Assert.Contains("received.new", Named(read));
        Assert.Null(Find(Read(lines.Replace("\n23\n", "\n25\n", StringComparison.Ordinal)), "received.new", Applicant.NaturalPerson));
    }

    [Fact]
    public void Where_blank_cells_were_dropped_only_the_total_is_known()
    {
        var read = Read(Head.Replace('\t', '\n') + "一、本年新收政府信息公开申请数量\n2\n3\n5\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n三、本年度办理结果\n");

        Assert.Equal(5, Number(read, "received.new", Applicant.Total));
        Assert.Null(Find(read, "received.new", Applicant.NaturalPerson));
        Assert.Contains("received.new", Named(read));
    }

    [Fact]
    public void A_row_long_by_a_like_cell_reads_the_same_either_way()
    {
        var read = Read(Head + "（六）其他处理\t0\t0\t0\t0\t0\t0\t0\t0\t\n四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\t\n");

        Assert.Equal(0, Number(read, "other.total", Applicant.Total));
        Assert.Equal(0, Number(read, "carried-out", Applicant.NaturalPerson));
    }

    [Fact]
    public void Rows_of_figures_between_their_labels_take_the_forms_order()
    {
        var read = Read(Head + "（一）予以公开\t9\t0\t0\t0\t0\t0\t9\n4\t1\t0\t0\t0\t0\t5\n（二）部分公开（区分处理的，只\n1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n");

        Assert.Equal(4, Number(read, "partly-granted", Applicant.NaturalPerson));
        Assert.Equal(5, Number(read, "partly-granted", Applicant.Total));
    }

    [Fact]
    public void Digits_run_together_are_cut_only_where_one_way_adds_up()
    {
        var read = Read(new string('文', 120) + "信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665信息内容本年处理决定数量行政许可2293行政处罚12行政强制4一、本年新收政府信息公开申请数量640020470二、上年结转政府信息公开申请数量0000000（一）予以公开2200003251.属于国家秘密0000000");

        Assert.Equal(2293, Number(read, "licences.decisions"));
        Assert.Equal(0, Number(read, "rules.issued"));
        Assert.Null(Find(read, "normative-documents.issued"));
        Assert.Contains("normative-documents.issued", Named(read));
        Assert.Equal(70, Number(read, "received.new", Applicant.Total));
        Assert.Contains("received.new", Named(read));
        Assert.Null(Find(read, "granted", Applicant.Total));
    }

    [Fact]
    public void Digits_run_together_under_lost_headers_are_not_one_number()
    {
        var read = Read(new string('文', 120) + "信息内容本年制发件数规章000行政规范性文件693665信息内容本年处理决定数量行政许可2293行政处罚12行政强制4");

        Assert.Null(Find(read, "normative-documents.issued"));
        Assert.Contains("normative-documents.issued", Named(read));
    }

    [Theory]
    [InlineData("三、收到和处理政府信息公开申请情况\n该部分以表格形式报告，见附件。\n")]
    [InlineData("三、收到和处理政府信息公开申请情况\n本年度未收到申请。\n")]
    [InlineData("")]
    public void A_sentence_in_place_of_a_table_is_no_table_and_no_zero(string text)
    {
        var read = Read(text);

        Assert.Empty(read.Cells);
        Assert.Equal(3, read.Findings.Count(f => f.Rule == "table-absent"));
        Assert.Equal(Edition.Unknown, read.Applications);
    }

    [Fact]
    public void The_same_cell_printed_twice_otherwise_is_refused()
    {
        var read = Read(Rules2019 + "规范性文件\t5\t3\t9\n");

        Assert.Null(Find(read, "normative-documents.made"));
        Assert.Equal(3, Number(read, "normative-documents.published"));
        Assert.Contains(read.Findings, f => f is { Rule: "printed-twice", Left: "4", Right: "5" });
        Assert.True(read.Receipt.IsBalanced);
    }

    [Fact]
    public void A_sub_heading_with_a_rows_name_is_narrative()
    {
        var read = Read("一、总体情况\n（二）行政许可\n全年办理群众事项顺利，公开及时。\n" + Rules2019 + "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t6\t+1\t20\n");

        Assert.Equal(20, Number(read, "licences.decisions"));
        Assert.False(read.IsTableLine(2));
        Assert.True(read.IsTableLine(4));
    }

    [Fact]
    public void Vertical_labels_in_a_table_and_its_spans_are_understood()
    {
        TableCell Cell(string text, int column, int span = 1, int rows = 1) => new(text, Source.InTable(1, 1, column), column, span, rows);
        TableRow Row(params TableCell[] cells) => new(cells);
        var table = new Table(1,
        [
            Row(Cell("", 1, 3, 2), Cell("自\n然\n人", 4, 1, 2), Cell("法人或其他组织", 5, 5), Cell("总\n计", 10, 1, 2)),
            Row(Cell("商业\n企业", 5), Cell("科研\n机构", 6), Cell("社会\n公益\n组织", 7), Cell("法律\n服务\n机构", 8), Cell("其他", 9)),
            Row(Cell("三\n、\n本\n年\n度\n办\n理\n结\n果", 1, 1, 9), Cell("（一）予以\n公开", 2, 2), Cell("1", 4), Cell("", 5), Cell("", 6), Cell("", 7), Cell("", 8), Cell("", 9), Cell("1", 10)),
            Row(Cell("（二）部分公开", 2, 2), Cell("", 4), Cell("7", 5), Cell("", 6), Cell("", 7), Cell("", 8), Cell("", 9), Cell("7", 10)),
        ], 1);
        var read = TablesReading.Read(new Document("a.docx", "docx", "", [table]));

        Assert.Equal(1, Number(read, "granted", Applicant.NaturalPerson));
        Assert.Equal(CellKind.Blank, Find(read, "granted", Applicant.Business)!.Value.Kind);
        Assert.Equal(7, Number(read, "partly-granted", Applicant.Business));
    }

    private static TablesRead Read(string text) => TablesReading.Read(Layouts.Text(text.Split('\n')));

    private static Cell? Find(TablesRead read, string measure, Applicant applicant = Applicant.None) =>
        read.Cells.Where(cell => cell.Measure.Code == measure && cell.Applicant == applicant).Select(cell => (Cell?)cell).SingleOrDefault();

    private static decimal? Number(TablesRead read, string measure, Applicant applicant = Applicant.None) => Find(read, measure, applicant)?.Value;

    private static HashSet<string> Named(TablesRead read) =>
        [.. read.Findings.Where(f => f.Outcome == Outcome.CannotJudge).SelectMany(f => f.Measures)];
}
