using Analytics.Import.Documents;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Identity;

namespace Analytics.Tests.Import.Reading.Identity;

public sealed class NamesakesTests
{
    [Theory]
    [InlineData("在仁寿县委的领导下", "511421163")]
    [InlineData("在寿县人民政府的领导下", "340422106")]
    [InlineData("在淮南市寿县的领导下", "340422106")]
    public void A_county_is_named_by_its_own_name_and_not_by_a_longer_one_that_ends_in_it(string words, string code)
    {
        var read = Read($"板桥镇2019年政府信息公开工作年度报告\n一、总体情况\n{(words[1] == '寿' ? "对照" : "")}工作要点，{words}，全镇公开工作有序推进。\n" + (words.StartsWith("在寿县", StringComparison.Ordinal) ? "寿县板桥镇人民政府\n2020年1月8日" : ""));

        Assert.Equal(code, read.Unit?.Code);
    }

    [Theory]
    [InlineData("乌江镇", "镇党委和县政府高度重视")]
    [InlineData("河口街道", "赴沙河口区学习先进经验")]
    [InlineData("城关镇", "推进城区道路建设，整治郊区环境")]
    [InlineData("城关镇", "现代县域经济和创新县域治理，建成县乡村三级网络，办理县长信箱来信")]
    public void Everyday_words_that_spell_a_countys_name_settle_nothing(string town, string words)
    {
        var read = Read($"{town}2022年政府信息公开工作年度报告\n\n一、总体情况\n{words}，全镇公开工作有序推进。");

        Assert.Null(read.Unit);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-ambiguous");
    }

    [Theory]
    [InlineData(2014, "", null, "unit-ambiguous")]
    [InlineData(2014, "保定市新市区人民政府", "130606", null)]
    [InlineData(2014, "乌鲁木齐市新市区人民政府", "650104", null)]
    [InlineData(2016, "", "650104", null)]
    public void A_name_that_another_district_bore_in_that_year_is_a_question_unless_the_text_tells(int year, string signature, string? code, string? rule)
    {
        var read = Read($"新市区教育局{year}年政府信息公开工作年度报告\n一、总体情况\n我局做好公开工作。\n{signature}\n");

        if (code == "130606")
        {
            code = Analytics.Core.Divisions.DivisionList.Default.Former.Single(former => former.Code == "130602").SuccessorCode;
        }

        Assert.Equal(code is null ? null : code + "-D02", read.Unit?.Code);
        Assert.Equal(rule is null, read.Findings.Count == 0);
        Assert.True(rule is null || read.Findings.Any(finding => finding.Rule == rule));
    }

    [Fact]
    public void A_district_that_was_merged_since_and_shared_its_name_is_asked_about()
    {
        var read = Read("清河区财政局2013年政府信息公开工作年度报告\n一、总体情况\n我局做好公开工作。");

        Assert.Equal("211204-D09", read.Unit?.Code);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-contradicted");
        Assert.Empty(Read("清河区财政局2013年政府信息公开工作年度报告\n一、总体情况\n电话：024-72172345，铁岭市。").Findings);
    }

    private static UnitAndYear Read(string text) => UnitAndYearReading.Read(new Document("a.txt", "text", "", [new Paragraph(text, 1)]) { Text = text }, new ReportText(text));
}
