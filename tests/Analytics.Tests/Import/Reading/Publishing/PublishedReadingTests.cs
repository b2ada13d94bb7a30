using Analytics.Import.Reading;
using Analytics.Import.Reading.Publishing;

namespace Analytics.Tests.Import.Reading.Publishing;

public sealed class PublishedReadingTests
{
    [Fact]
    public void A_place_whose_name_holds_a_telling_word_is_only_a_name()
    {
        Assert.Equal(30, PublishedReading.Read(new ReportText("2016年，其中口乡主动公开政府信息30条。"))?.Total);
        Assert.Null(PublishedReading.Read(new ReportText("通过县政府网站公开了其中部分信息61条。")));
    }

    [Theory]
    [InlineData("2022年，我镇主动公开政府信息88条。", 88, false, "all")]
    [InlineData("全年通过微信公众号公开政府信息共61条。", 61, false, "wechat")]
    [InlineData("2023年度在区门户网站共新增主动公开政府信息50 条，其中机构类20条、动态30条。", 50, false, "website")]
    [InlineData("2022年，在政府网站专栏公开信息900余条。", 900, true, "website")]
    [InlineData("截至12月底公开头条新闻10条、动态30条等，预计共发布信息470条。", 470, true, "all")]
    [InlineData("2021年全局公开信息700条，其中主动公开681条，依申请公开19条。", 681, false, "all")]
    [InlineData("我局历年累计公开2200条，2021年新增主动公开政府信息130条。", 130, false, "all")]
    [InlineData("2022年共发布信息1.2万条，其中网站8000条，微信4000条。", 12000, false, "all")]
    [InlineData("2021年，全街道按照条例的要求通过各种渠道主动公开\n政府信息共1,234条。", 1234, false, "all")]
    [InlineData("2022年1月1日至12月31日，累计公开信息950条。", 950, false, "all")]
    [InlineData("本年度共制作信息3020条，其中主动公开政府信息1026条。", 1026, false, "all")]
    [InlineData("2022年通过信息平台公开信息共140条，其中网站100条，微信公众号40条。", 140, false, "all")]
    [InlineData("全年主动公开政府信息300条左右。", 300, true, "all")]
    [InlineData("2021年度主动公开政府信息0条。", 0, false, "all")]
    [InlineData("2020年經網站公開3條信息。", 3, false, "website")]
    public void The_years_total_is_read_with_scope_and_certainty(string sentence, long total, bool approximate, string scope)
    {
        var published = Read(sentence);

        Assert.NotNull(published);
        Assert.Equal(total, published.Total);
        Assert.Equal(approximate, published.IsApproximate);
        Assert.Equal(scope, published.Scope);
    }

    [Theory]
    [InlineData("截至2021年底，累计主动公开政府信息52311条。")]
    [InlineData("自2008年以来共主动公开政府信息3021条。")]
    [InlineData("2021年我局制发文件64件。")]
    [InlineData("2021年主动公开规范性文件12件。")]
    [InlineData("2021年重点领域公开政府信息数共26条。")]
    [InlineData("2021年收到依申请公开6件，予以公开4件。")]
    [InlineData("2021年公众号关注人数超过8000人，阅读量10万次。")]
    [InlineData("2021年共答复网民留言1424条。")]
    [InlineData("2021年承办人大代表建议5件、政协提案7件并全部公开答复。")]
    [InlineData("2021年召开政务公开会议3次，发放宣传资料600份。")]
    [InlineData("2021年通过门户网站公开信息754条，通过微信公众号公开112条。")]
    [InlineData("通过区政府网站公开信息61条。")]
    [InlineData("2021年向市政府网站报送信息114条。")]
    [InlineData("信息形成之日起20个工作日内主动公开。")]
    public void What_only_looks_like_the_total_is_left_out(string sentence)
    {
        Assert.Null(Read(sentence));
    }

    [Fact]
    public void Channels_are_told_beside_the_total_and_need_not_add_up_to_it()
    {
        var published = Read("2021年主动公开政府信息500条，其中区网站84条，本单位网站52条，微信公众号240条，公开栏等其他方式30条。");

        Assert.Equal(500, published!.Total);
        Assert.Equal(136, published.Channels["website"]);
        Assert.Equal(240, published.Channels["wechat"]);
    }

    [Fact]
    public void The_figure_leads_back_to_its_place()
    {
        var published = Read("一、总体情况\n2021年，我镇主动公开政府信息 475 条。");

        Assert.Equal("line 2, 18 to 21", published!.Source.ToString());
        Assert.Equal("2021年，我镇主动公开政府信息 475 条。", published.Quote);
    }

    private static Analytics.Core.Reports.Published? Read(string text) => PublishedReading.Read(new ReportText(text));
}
