using System.Text;
using Analytics.Core.Reports;
using Analytics.Import;

namespace Analytics.Tests.Import.Reading;

/// <summary>Whole reports in which sentences stand where the tables should: no cell, a finding a table that shows the sentence.</summary>
public sealed class SentencesForTablesTests
{
    [Theory]
    [InlineData("本年度我镇未制发规章和行政规范性文件，行政许可0件，行政处罚0件，行政强制0件。", "本年度未收到政府信息公开申请。", "本年度未发生行政复议、行政诉讼。")]
    [InlineData("该部分以表格形式报告，见附件。", "无。", "无")]
    [InlineData("见附表1", "本年度收到申请3件，其中予以公开2件，不掌握1件，已全部办结。", "2022年，因政府信息公开被申请行政复议1件，结果维持1件；行政诉讼0件。")]
    [InlineData("（表格略）", "（此处为表格）", "0件")]
    public void No_cell_is_made_of_a_sentence_and_the_finding_shows_it(string disclosure, string applications, string proceedings)
    {
        var report = Assert.Single(ReportImporter.Read("a.txt", Encoding.UTF8.GetBytes($"""
            鲁沙尔镇人民政府2022年政府信息公开工作年度报告
            一、总体情况
            2022年，我镇主动公开政府信息304条。
            二、主动公开政府信息情况
            {disclosure}
            三、收到和处理政府信息公开申请情况
            {applications}
            四、政府信息公开行政复议、行政诉讼情况
            {proceedings}
            五、存在的主要问题及改进情况
            栏目更新不够及时。
            六、其他需要报告的事项
            无。
            """)));

        Assert.Empty(report.Cells);
        Assert.Equal(304, report.Published?.Total);
        Assert.Equal(
            [disclosure, applications, proceedings],
            report.Findings.Where(finding => finding is { Rule: "table-absent", Outcome: Outcome.CannotJudge }).Select(finding => finding.Left!));
        Assert.True(report.Receipt.IsBalanced);
    }
}
