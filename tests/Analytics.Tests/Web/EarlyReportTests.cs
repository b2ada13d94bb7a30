using System.Text;
using Analytics.Import;
using Analytics.Warehousing;

namespace Analytics.Tests.Web;

/// <summary>A report of the years before the form: what it states of applications stands on its page and in the API, with its sentence.</summary>
[Collection(nameof(SiteTests))]
public sealed class EarlyReportTests(RunningSite site)
{
    private const string Town = "630106102";
    private const string Sentence = "2015年，我镇共收到政府信息公开申请7件。";

    [Fact]
    public async Task Applications_received_before_the_form_stand_with_their_sentence_and_in_no_sum()
    {
        var bytes = Encoding.UTF8.GetBytes($"湟中县鲁沙尔镇2015年政府信息公开工作年度报告\n一、概述\n2015年，我镇主动公开政府信息304条。{Sentence}\n二、主动公开政府信息情况\n三、依申请公开政府信息情况\n");
        site.Warehouse.Loader.Load([new Filing(ReportImporter.Read("early.txt", bytes)[0], bytes)]);
        using var browser = await site.SignedInAsync("viewer");

        var page = await browser.GetStringAsync($"/reports/{Town}/2015");
        var answer = await browser.GetStringAsync($"/api/v1/reports/{Town}/2015");

        Assert.Matches($"全年收到申请 <strong>7</strong> 件：<q>{Sentence.TrimEnd('。')}</q>", System.Net.WebUtility.HtmlDecode(page));
        Assert.Contains("不计入汇总", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Matches("\"applicationsReceived\":\\s*\\{\\s*\"value\":\\s*7", answer);
    }
}
