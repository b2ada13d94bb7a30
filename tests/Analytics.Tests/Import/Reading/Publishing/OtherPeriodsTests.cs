using Analytics.Import.Reading;
using Analytics.Import.Reading.Publishing;

namespace Analytics.Tests.Import.Reading.Publishing;

/// <summary>Numbers of published items that belong to another time or another body than the report's.</summary>
public sealed class OtherPeriodsTests
{
    [Theory]
    [InlineData("2019年度，我镇主动公开政府信息304条。")]
    [InlineData("较2019年主动公开政府信息250条，2020年增加54条。")]
    [InlineData("2021年计划主动公开政府信息400条以上。")]
    [InlineData("2020年上半年主动公开政府信息150条。")]
    [InlineData("上半年，我镇主动公开政府信息150条；下半年，主动公开政府信息154条。")]
    [InlineData("2020年12月主动公开政府信息15条。")]
    [InlineData("近五年来主动公开政府信息2304条。")]
    [InlineData("自2008年以来，我镇累计主动公开政府信息5230条。")]
    [InlineData("从2015年网站开通至今，我镇主动公开政府信息2304条。")]
    [InlineData("网站自建成运行共发布政府信息2304条。")]
    [InlineData("2020年，县政府办抽查我镇公开信息30条，发现问题2条。")]
    [InlineData("2020年，共受理依申请公开政府信息12件，公开12件。")]
    public void A_number_of_another_time_or_of_anothers_doing_is_not_the_years_total(string sentence) =>
        Assert.Null(Read(sentence));

    [Theory]
    [InlineData("2019年主动公开政府信息250条，2020年主动公开政府信息304条。", 304)]
    [InlineData("2021年计划主动公开政府信息400条以上。2020年主动公开政府信息304条。", 304)]
    [InlineData("2020年，全县主动公开政府信息12000条，我镇主动公开304条。", 304)]
    [InlineData("2020年，按照要求主动公开政府信息300条的目标任务，实际公开310条。", 310)]
    [InlineData("2020年，转发上级信息200条，原创发布信息104条，共计304条。", 304)]
    [InlineData("今年以来，我镇主动公开政府信息304条。", 304)]
    [InlineData("2020年1-12月，我镇主动公开政府信息304条。", 304)]
    [InlineData("截至2020年12月底，我镇2020年主动公开政府信息304条。", 304)]
    public void The_years_own_number_is_found_beside_it(string sentence, long total) =>
        Assert.Equal(total, Read(sentence)?.Total);

    [Fact]
    public void Where_the_reports_year_is_not_known_no_year_is_another_one() =>
        Assert.Equal(304, PublishedReading.Read(new ReportText("2019年度，我镇主动公开政府信息304条。"))?.Total);

    private static Analytics.Core.Reports.Published? Read(string sentence) => PublishedReading.Read(new ReportText(sentence), 2020);
}
