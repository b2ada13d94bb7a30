using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Identity;

namespace Analytics.Tests.Import.Reading.Identity;

public sealed class TitleFormsTests
{
    [Theory]
    [InlineData("渠洋镇人民政府[2022]年信息公开年度报告", 2022)]
    [InlineData("渠洋镇人民政府〔2022〕年度信息公开年度报告", 2022)]
    [InlineData("渠洋镇人民政府关于（2022年度）政府信息公开工作的年度报告", 2022)]
    [InlineData("渠洋镇二O二二年政府信息公开工作年度报告", 2022)]
    [InlineData("渠洋镇二Ｏ二Ｏ年度政府信息公开年报", 2020)]
    [InlineData("渠洋镇政府信息公开工作年度报告（二O一九年度）", 2019)]
    public void A_year_in_brackets_or_with_a_letter_for_nought_is_the_year_and_no_part_of_the_name(string title, int year)
    {
        var read = ReportImporter.ReadLine("x", title);

        Assert.Equal(year, read.Year);
        Assert.Equal("451081105", read.Unit?.Code);
    }

    [Theory]
    [InlineData("深圳市龙华区委宣传部2024年政府信息公开工作年度报告", "440309", "区委宣传部")]
    [InlineData("中共柏乡县委办公室2023年政府信息公开年度报告", "130524", "县委办公室")]
    [InlineData("西夏区市场监督管理局城关分局2022年政府信息公开年度报告", "640105", "市场监督管理局城关分局")]
    [InlineData("望江县实验小学2022年政府信息公开年报", "340827", "实验小学")]
    [InlineData("蒙自市自来水有限责任公司2025年信息公开年度报告", "532503", "自来水有限责任公司")]
    [InlineData("永建镇中学2020年政府信息公开年度报告", "532927104", "中学")]
    [InlineData("广西壮族自治区来宾市党校2019年政府信息公开年度报告", "4513", "党校")]
    public void A_body_keeps_its_whole_name_under_its_government_and_is_asked_about(string title, string government, string name)
    {
        var read = ReportImporter.ReadLine("x", title);

        Assert.StartsWith(government + "-D", read.Unit?.Code, StringComparison.Ordinal);
        Assert.Equal(name, read.Unit!.Name);
        Assert.Contains(read.Findings, finding => finding.Rule == "department-not-in-list");
    }

    [Theory]
    [InlineData("湘西自治州人民政府2023年政府信息公开年报", "4331")]
    [InlineData("清原自治县2022年政府信息公开工作年度报告", "210423")]
    [InlineData("中华人民共和国教育部2025年政府信息公开工作年度报告", "00-D02")]
    [InlineData("界首市科学技术协会2020年政府信息公开工作年度报告", "341282-D62")]
    [InlineData("襄阳区教育局2009年政府信息公开工作年度报告", "420607-D02")]
    [InlineData("襄阳市场监督管理局2021年政府信息公开工作年度报告", "4206-D23")]
    [InlineData("颍州区区政府2020年政府信息公开工作年度报告", "341202")]
    [InlineData("思南县委县政府2023年政府信息公开工作年度报告", "520624")]
    [InlineData("颍州区委区政府办公室2020年政府信息公开工作年度报告", "341202-OFFICE")]
    public void A_usual_short_name_is_settled(string title, string code) =>
        Assert.Equal(code, ReportImporter.ReadLine("x", title).Unit?.Code);

    [Fact]
    public void The_word_for_a_county_alone_is_no_place() =>
        Assert.Null(ReportImporter.ReadLine("x", "县人民政府2022年政府信息公开工作年度报告").Unit);

    [Fact]
    public void The_reports_of_other_years_listed_above_a_report_are_not_its_year()
    {
        const string Name = "武强县应急管理局";
        var head = $"首页 > 信息公开年报\n{Name}2018年政府信息公开工作年度报告\n{Name}2019年政府信息公开工作年度报告\n\n{Name}2020年政府信息公开工作年度报告\n发布时间：2021-01-20\n";

        Assert.Equal(2020, Read(head + "\n一、总体情况\n2020年，我局公开工作有序推进。").Year);
        var unsaid = Read(head + "\n一、总体情况\n我局公开工作有序推进。");
        Assert.Equal(2020, unsaid.Year);
        Assert.Contains(unsaid.Findings, finding => finding is { Rule: "year-conflict", Severity: Severity.Question });
        Assert.Equal(2019, Read(head + "\n一、总体情况\n本报告所列数据自2019年1月1日起至2019年12月31日止。").Year);
    }

    [Fact]
    public void A_title_over_three_lines_has_the_department_and_its_county()
    {
        var read = Read("泸定县\n市场监督管理局\n2024年政府信息公开\n工作年度报告\n\n一、总体情况\n我局做好公开工作。");

        Assert.Equal("513322-D23", read.Unit?.Code);
        Assert.Empty(read.Findings);
    }

    private static UnitAndYear Read(string text) => UnitAndYearReading.Read(new Document("a.txt", "text", "", [new Paragraph(text, 1)]) { Text = text }, new ReportText(text));
}
