using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading;
using Analytics.Import.Reading.Identity;

namespace Analytics.Tests.Import.Reading.Identity;

public sealed class UnitAndYearReadingTests
{
    [Theory]
    [InlineData("西宁市湟中区鲁沙尔镇人民政府2020年政府信息公开工作年度报告", "630106102", 2020)]
    [InlineData("大塅镇2020年政府信息公开工作年度报告", "360926105", 2020)]
    [InlineData("2021年度拦隆口镇人民政府政府信息公开工作年度报告", "630106106", 2021)]
    [InlineData("沙坡头区兴仁镇人民政府 2020 年政府信息公开工作年度报告", "640502109", 2020)]
    [InlineData("西宁市湟中区人民政府政务公开2020年度工作报告", "630106", 2020)]
    [InlineData("湟中区人民政府办公室二〇二二年政府信息公开年度报告", "630106-OFFICE", 2022)]
    [InlineData("湟中区教育局2023年信息公开年报", "630106-D02", 2023)]
    [InlineData("永康市壶镇镇2020年政府信息公开工作年度报告", null, 2020)]
    [InlineData("缙云县壶镇镇政府2020年政府信息公开工作年度报告", "331122101", 2020)]
    [InlineData("五常市民意乡2022年政府信息公开工作年度报告", "230184206", 2022)]
    [InlineData("郑州市二七区2022年政府信息公开工作年度报告", "410103", 2022)]
    [InlineData("广州市越秀区北京街道办事处2021年政府信息公开工作年度报告", "440104003", 2021)]
    [InlineData("廣州市白雲區人民政府嘉禾街道辦事處2019年度政府信息公開(kāi)工作年度報(bào)告", "440111012", 2019)]
    [InlineData("重庆市公安局渝中区分局2021年政府信息公开工作年度报告", "500103-D06", 2021)]
    [InlineData("西秀区黄腊乡2021政府信息公开工作年度报告", "520402205", 2021)]
    [InlineData("文化和旅游部政府信息公开工作2021年度报告", "00-D18", 2021)]
    public void A_title_names_its_unit_and_year(string title, string? code, int year)
    {
        var read = Read(title);

        Assert.Equal(code, read.Unit?.Code);
        Assert.Equal(year, read.Year);
        Assert.True(read.Unit is not null || read.Findings.Count > 0, "A unit that is not settled is asked about.");
    }

    [Theory]
    [InlineData("甘肃省湟中区2020年政府信息公开工作年度报告", true)]
    [InlineData("青海省海东市湟中区鲁沙尔镇2020年政府信息公开工作年度报告", true)]
    [InlineData("青海省西宁市湟中区2020年政府信息公开工作年度报告", false)]
    [InlineData("北京市东城区2020年政府信息公开工作年度报告", false)]
    public void A_province_or_city_that_does_not_hold_the_place_is_asked_about(string title, bool isAsked) =>
        Assert.Equal(isAsked, Analytics.Import.ReportImporter.ReadLine("x", title) .Findings.Any(finding => finding.Rule.StartsWith("unit-", StringComparison.Ordinal)));

    [Fact]
    public void A_name_that_stands_in_many_places_is_a_question_with_the_candidates()
    {
        var read = Read("兴仁镇2020年政府信息公开工作年度报告\n一、总体情况\n我镇认真做好公开工作。");

        Assert.Null(read.Unit);
        Assert.Contains(read.Candidates, candidate => candidate.Code == "640502109");
        Assert.Contains(read.Findings, finding => finding is { Rule: "unit-ambiguous", Severity: Severity.Question });
    }

    [Theory]
    [InlineData("按照沙坡头区的部署，全镇做好公开工作。")]
    [InlineData("联系电话：0955-7654321，欢迎来电。")]
    [InlineData("电子版见 http://www.spt.gov.cn/ 下载。")]
    [InlineData("中卫市沙坡头区兴仁镇人民政府\n2021年1月12日")]
    public void A_parent_a_telephone_code_a_website_or_a_signature_tells_places_of_one_name_apart(string words)
    {
        var read = Read("兴仁镇2020年政府信息公开工作年度报告\n\n一、总体情况\n全镇公开工作稳步推进，群众满意度提高。\n" + words);

        Assert.Equal("640502109", read.Unit?.Code);
        Assert.NotEmpty(read.Unit!.How);
    }

    [Fact]
    public void A_post_code_alone_settles_only_with_a_question()
    {
        var read = Read("兴仁镇2020年政府信息公开工作年度报告\n一、总体情况\n邮编：755001");

        Assert.Equal("640502109", read.Unit?.Code);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-weak-evidence");
    }

    [Fact]
    public void A_title_over_two_lines_is_one_title()
    {
        var read = Read("拦隆口镇人民政府2021年度\n政府信息公开工作年度报告\n\n一、总体情况\n");

        Assert.Equal("630106106", read.Unit?.Code);
        Assert.Equal(2021, read.Year);
        Assert.Equal("拦隆口镇人民政府2021年度政府信息公开工作年度报告", read.Title);
    }

    [Fact]
    public void The_name_may_stand_on_a_line_of_its_own_above_the_title()
    {
        var read = Read("西宁市湟中区\n\n2020年度政府信息公开工作年度报告\n\n一、总体情况\n");

        Assert.Equal("630106", read.Unit?.Code);
    }

    [Fact]
    public void A_former_county_is_the_unit_that_stands_today()
    {
        var read = Read("湟中县人民政府2017年政府信息公开工作年度报告");

        Assert.Equal("630106", read.Unit?.Code);
        Assert.Contains("湟中县", read.Unit!.How, StringComparison.Ordinal);
        Assert.Contains("630122", read.Unit.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_renamed_after_the_list_of_former_names_ends_is_found_by_its_stem_and_asked_about()
    {
        var read = Read("浙江省龙港县2018年政府信息公开工作年度报告");

        Assert.Equal("330383", read.Unit?.Code);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-name-differs");
    }

    [Fact]
    public void A_functional_zone_has_no_code_and_a_question()
    {
        var read = Read("湖滨新区2022年政府信息公开工作年度报告");

        Assert.Null(read.Unit);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-zone");
    }

    [Fact]
    public void A_zone_that_the_national_list_has_keeps_its_code()
    {
        Assert.Equal("630106400", Read("湟中区甘河工业园2021年政府信息公开工作年度报告").Unit?.Code);
    }

    [Theory]
    [InlineData("2020年政府信息公开工作年度报告\n一、总体情况\n我镇认真落实条例。")]
    [InlineData("区财政局2020年政府信息公开工作年度报告\n一、总体情况\n我局认真落实条例。")]
    public void A_body_that_never_names_itself_is_asked_about_and_never_guessed(string text)
    {
        var read = Read(text);

        Assert.Null(read.Unit);
        Assert.Equal(2020, read.Year);
        Assert.Contains(read.Findings, finding => finding.Outcome == Outcome.CannotJudge);
    }

    [Fact]
    public void A_department_takes_its_county_from_the_contact_line_with_a_question()
    {
        var read = Read("农业农村局2020年度政府信息公开工作年度报告\n如有疑问请与资溪县农业农村局联系（电话0794-1234567）。\n一、总体情况\n");

        Assert.Equal("361028-D16", read.Unit?.Code);
    }

    [Fact]
    public void The_files_name_settles_nothing_in_silence()
    {
        var read = Read("政府信息公开工作年度报告\n一、总体情况\n我镇认真落实条例。", "湟中区鲁沙尔镇2020年年报.txt");

        Assert.Equal("630106102", read.Unit?.Code);
        Assert.Equal(2020, read.Year);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-from-file-name");
        Assert.Contains(read.Findings, finding => finding.Rule == "year-from-file-name");
    }

    [Fact]
    public void The_data_period_that_the_text_bears_out_beats_last_years_title()
    {
        var read = Read("邹城市田黄镇2020年政府信息公开工作年度报告\n本报告数据统计期限自2021年1月1日起至2021年12月31日止。\n一、总体情况\n2021年，全镇公开工作稳步推进。");

        Assert.Equal(2021, read.Year);
        Assert.Contains(read.Findings, finding => finding.Rule == "year-conflict");
    }

    [Theory]
    [InlineData("湟中区群加藏族乡政府信息公开工作年度报告（2019年）", "自2008年条例施行以来，历年累计公开100条；自2008年5月起设专栏。")]
    [InlineData("湟中区群加藏族乡政府信息公开工作年度报告(2019年度)", "截至2020年底，累计公开100条。2021年将继续努力，2021年计划办培训。")]
    [InlineData("湟中区群加藏族乡政府信息公开工作年度报告\n（2019）", "依据2008年施行、2019年修订的条例和《2018年政务公开工作要点》。")]
    [InlineData("湟中区群加藏族乡2019年政府信息公开工作年度报告", "较2018年增长，与2018年相比多公开5条，比2018年多10条。2020年，将更加努力。")]
    public void A_year_in_the_title_wins_over_every_year_that_sentences_speak_of(string title, string words)
    {
        var read = Read(title + "\n一、总体情况\n" + words);

        Assert.Equal(2019, read.Year);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("自2008年条例施行以来，累计公开100条。2019年，全乡公开工作稳步推进。", false)]
    [InlineData("2019年，全乡公开工作稳步推进。2020年，我乡将继续努力。", false)]
    [InlineData("2019年公开20条，2019年培训1次。2018年公开10条。", true)]
    public void Without_a_year_in_the_title_the_sentences_decide_and_disagreement_is_a_question(string words, bool asks)
    {
        var read = Read("湟中区群加藏族乡政府信息公开工作年度报告\n一、总体情况\n" + words);

        Assert.Equal(2019, read.Year);
        Assert.Equal(asks, read.Findings.Any(finding => finding.Rule == "year-inferred"));
    }

    [Fact]
    public void A_title_that_the_whole_text_contradicts_is_a_question()
    {
        var read = Read("湟中区群加藏族乡2021年政府信息公开工作年度报告\n一、总体情况\n2020年，全乡公开30条。2020年未收到申请。");

        Assert.Equal(2021, read.Year);
        Assert.Contains(read.Findings, finding => finding.Rule == "year-conflict");
    }

    [Fact]
    public void The_day_of_filing_is_not_the_year_reported_on()
    {
        var read = Read("鲁沙尔镇人民政府政府信息公开工作年度报告\n发布时间：2021-01-20\n一、总体情况\n全镇公开工作稳步推进。");

        Assert.Equal(2020, read.Year);
        Assert.Contains(read.Findings, finding => finding.Rule == "year-inferred");
    }

    [Fact]
    public void A_year_that_nothing_states_stays_open()
    {
        var read = Read("一、总体情况\n全年公开各类信息165条。");

        Assert.Null(read.Year);
        Assert.Contains(read.Findings, finding => finding.Rule == "year-not-stated");
    }

    [Theory]
    [InlineData("西宁市湟中区鲁沙尔\n镇人民政府2020年政府信息公开工作年度报告\n一、总体情况\n")]
    [InlineData("二〇二〇年度\n政府信息公开工作年度报告\n（鲁沙尔镇人民政府）\n一、总体情况\n")]
    [InlineData("湟中区鲁沙尔镇人民政府关于2020年政府信息公开工作情况的报告\n")]
    [InlineData("湟 中 区 鲁 沙 尔 镇 2 0 2 0 年 政 府 信 息 公 开 工 作 年 度 报 告\n")]
    [InlineData("首页 > 政务公开 > 年报\n当前位置：首页\n| 名称 | 湟中区鲁沙尔镇2020年政府信息公开年报 |\n")]
    [InlineData("关于报送年度报告的报告\n区政府办公室：\n现将我镇2020年政府信息公开工作年度报告报上。\n鲁沙尔镇人民政府\n2021年1月15日\n一、总体情况\n")]
    public void A_title_is_found_broken_spaced_in_a_list_or_behind_a_cover_letter(string text)
    {
        var read = Read(text);

        Assert.Equal("630106102", read.Unit?.Code);
        Assert.Equal(2020, read.Year);
    }

    [Fact]
    public void A_body_that_only_sentences_name_is_taken_with_a_question()
    {
        var read = Read("2019年政府信息公开工作年度报告\n一、总体情况\n过去一年，安居区财政局认真落实条例。");

        Assert.Equal("510904-D09", read.Unit?.Code);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-weak-evidence");
    }

    [Fact]
    public void A_merged_district_without_a_successor_is_said_to_be_one()
    {
        var read = Read("上海市闸北区人民政府2014年政府信息公开工作年度报告");

        Assert.Null(read.Unit);
        Assert.Contains(read.Findings, finding => finding.Rule == "unit-abolished");
    }

    [Fact]
    public void A_telephone_from_elsewhere_puts_the_only_namesake_in_doubt()
    {
        Assert.Contains(Read("大塅镇2020年政府信息公开工作年度报告\n联系电话：0871-7654321").Findings, finding => finding.Rule == "unit-contradicted");
        Assert.Empty(Read("大塅镇2020年政府信息公开工作年度报告\n联系电话：0795-7654321").Findings);
    }

    [Fact]
    public void Every_division_is_found_by_its_parent_and_name()
    {
        var divisions = Analytics.Core.Divisions.DivisionList.Default;
        var parser = IssuerParser.Default;

        // The same pair of names stands twice for a few districts (市中区, 西安区); those stay open.
        var wrong = divisions.All.Where(division => division.Level == "township" && !division.Name.Contains("直辖", StringComparison.Ordinal))
            .Where((_, i) => i % 7 == 0)
            .Select(division => (division, name: parser.Parse(Fold.Of(divisions.Find(division.Parent)!.Name + division.Name + "人民政府"))))
            .Where(pair => pair.name is not { Places.Count: > 0 } || !pair.name.Places.Contains(pair.division)).Select(pair => pair.division.ToString()).ToList();

        Assert.True(wrong.Count < 10, string.Join('\n', wrong));
    }

    private static UnitAndYear Read(string text, string name = "one.txt")
    {
        string[] lines = text.Split('\n');
        var document = new Document(name, "text", "", [.. lines.Select((line, index) => new Paragraph(line, index + 1))]) { Text = text };
        return UnitAndYearReading.Read(document, new ReportText(text));
    }
}
