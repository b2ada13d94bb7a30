using System.Text;
using Analytics.Import.Reading.Publishing;

namespace Analytics.Tests.Import.Reading.Publishing;

public sealed class PageStampTests
{
    [Theory]
    [InlineData("<html><head><meta name=\"PubDate\" content=\"2021-01-25 16:03\"></head>", "2021-01-25", null)]
    [InlineData("<html><head><META CONTENT='2021/01/25' NAME='pubdate'/></head>", "2021-01-25", null)]
    [InlineData("<!-- saved from url=(0044)https://www.example.gov.cn/zwgk/2021/1.html -->\n<html>", null, "https://www.example.gov.cn/zwgk/2021/1.html")]
    [InlineData("<html><head><meta name=\"Url\" content=\"http://www.example.gov.cn/2.html\"><meta name=\"PubDate\" content=\"2021-01-25\">", "2021-01-25", "http://www.example.gov.cn/2.html")]
    [InlineData("<html><head><link rel=\"canonical\" href=\"https://www.example.gov.cn/3.html\">", null, "https://www.example.gov.cn/3.html")]
    [InlineData("<html><head><meta name=\"PubDate\" content=\"\"><meta name=\"Url\" content=\"javascript:alert(1)\">", null, null)]
    [InlineData("2021-01-25 https://www.example.gov.cn/", null, null)]
    public void A_saved_page_says_when_and_where_it_was_published(string page, string? on, string? address)
    {
        var stamp = PageStamp.Of(Encoding.UTF8.GetBytes(page));

        Assert.Equal((on, address), (stamp.PublishedOn?.ToString("yyyy-MM-dd"), stamp.Address));
    }
}
