using System.Text.RegularExpressions;
using Analytics.Core.Forms;

namespace Analytics.Tests.Web;

/// <summary>The form's tables as pages print them: headings in the reader's language, and money in the unit that its header says.</summary>
[Collection(nameof(SiteTests))]
public sealed class FormOnPagesTests(RunningSite site)
{
    [Fact]
    public void Every_printed_piece_of_the_form_has_its_english()
    {
        Assert.All(Form.Layout, piece => Assert.Matches("^[\\x20-\\x7e]+$", Form.Words(piece.Text).En));
        Assert.Throws<ArgumentException>(() => Form.Words("没有这一栏"));
    }

    [Theory]
    [InlineData("/reports/630106103/2025")]
    [InlineData("/publications/630106103/2025")]
    public async Task An_english_page_prints_the_tables_headings_in_english(string address)
    {
        using var browser = await site.SignedInAsync("viewer");

        var page = await browser.GetStringAsync(address + "?lang=en");

        foreach (var words in new[] { "Article 20, item (6)", "Administrative penalties", "Decisions this year", "Litigation after reconsideration", "Upheld", "Pending" })
        {
            Assert.Contains($">{words}</th>", page, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("<th[^>]*>[^<]*[\\u4e00-\\u9fff]", page);
    }

    [Fact]
    public async Task Money_stands_in_yuan_under_a_header_that_says_yuan_whatever_unit_the_form_prints()
    {
        // The 2021 form prints fees in 万元; a page that kept that header over yuan would be ten thousand times wrong.
        const string Report = "/reports/630106107/2024";
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, Report + "?cell=fees.amount", Report + "?handler=Correct", ("cell", "fees.amount"), ("value", "87654"), ("reason", "看错"));
        var fees = site.Warehouse.Versions.Report("630106107", 2024)!.Number("fees.amount");

        var page = await browser.GetStringAsync(Report);

        await RunningSite.PostAsync(browser, Report, Report + "?handler=Restore", ("number", "1"), ("reason", "试验"));
        Assert.True(fees > 0, "The correction was not taken.");
        var tables = page[page.IndexOf("id=\"read\"", StringComparison.Ordinal)..];
        Assert.Contains("本年收费金额（元）", tables, StringComparison.Ordinal);
        Assert.DoesNotContain("单位：万元", tables, StringComparison.Ordinal);
        Assert.Matches($"id=\"c-fees.amount\"[^>]*><a [^>]*>{Regex.Escape(Analytics.Web.Showing.Shown.Yuan(fees!.Value))}</a>", tables);
    }
}
