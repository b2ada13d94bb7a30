using Analytics.Import.Reading;
using Analytics.Import.Reading.Publishing;

namespace Analytics.Tests.Import.Reading.Publishing;

public sealed class YearListsTests
{
    [Theory]
    [InlineData("2018年至2020年主动公开政府信息分别250、280和304条。", 304)]
    [InlineData("2020年、2021年我局分别主动公开政府信息134条、158条。", null)]
    [InlineData("2019年和2020年分别主动公开信息134件和158件。", 158)]
    [InlineData("我局2018、2019、2020年主动公开政府信息数分别为112、145、1,178条。", 1178)]
    [InlineData("2018年至2020年主动公开政府信息分别250和280条。", null)]
    [InlineData("2018年至2020年受理公开申请分别为12、15和18件。", null)]
    public void Of_years_with_their_numbers_the_reports_own_is_taken(string sentence, int? total)
    {
        var year = sentence.Contains("2021", StringComparison.Ordinal) ? 2022 : 2020;

        Assert.Equal(total, (int?)PublishedReading.Read(new ReportText(sentence), year)?.Total);
    }

    [Fact]
    public void Without_the_reports_year_a_list_of_years_gives_no_number() =>
        Assert.Null(PublishedReading.Read(new ReportText("2018年至2020年主动公开政府信息分别250、280和304条。")));
}
