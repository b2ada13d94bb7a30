using Analytics.Core.Reports;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

public sealed class HeaderOrderTests
{
    [Theory]
    [InlineData("总计\t自然人\t法人或其他组织\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他")]
    [InlineData("自然人\t法人或其他组织\t总计\n科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他")]
    public void Under_applicants_in_another_order_than_the_forms_no_figure_is_taken(string head)
    {
        var read = Read(head + "\n一、本年新收政府信息公开申请数量\t9\t5\t2\t0\t1\t0\t1\n（一）予以公开\t8\t4\t2\t0\t1\t0\t1\n");

        Assert.Contains(read.Findings, f => f.Rule == "columns-order" && f.Outcome == Outcome.CannotJudge && f.Measures.Contains("received.new") && f.Measures.Contains("granted"));
        Assert.Empty(read.Cells);
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [InlineData("总计\t结果维持\t结果纠正\t其他结果\t尚未审结")]
    [InlineData("结果维持\t其他结果\t结果纠正\t尚未审结\t总计")]
    public void Under_results_in_another_order_than_the_forms_no_figure_is_taken(string results)
    {
        var read = Read("行政复议\t行政诉讼\n未经复议直接起诉\t复议后起诉\n" + string.Join('\t', results, results, results) + "\n3\t1\t0\t2\t0\t5\t0\t4\t0\t1\t2\t2\t0\t0\t0\n");

        Assert.Contains(read.Findings, f => f.Rule == "columns-order" && f.Outcome == Outcome.CannotJudge && f.Measures.Contains("reconsideration.upheld"));
        Assert.Empty(read.Cells);
    }

    private static TablesRead Read(string text) => TablesReading.Read(Layouts.Text(text.Split('\n')));
}
