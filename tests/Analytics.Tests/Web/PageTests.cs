using System.Text.RegularExpressions;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Tests.Conventions;
using Analytics.Web.Showing;

namespace Analytics.Tests.Web;

/// <summary>What pages show, through HTTP over a real warehouse.</summary>
[Collection(nameof(SiteTests))]
public partial class PageTests(RunningSite site)
{
    [SkippableTheory]
    [InlineData("/overview?under=630106&year=2025")]
    [InlineData("/filing?under=630106&year=2025")]
    [InlineData("/publications?under=630106&year=2025")]
    [InlineData("/publications/630106103/2025")]
    [InlineData("/checks?under=630106&year=2025")]
    [InlineData("/checks/rules")]
    [InlineData("/season?under=630106&year=2025")]
    [InlineData("/scoring?under=630106&year=2025")]
    [InlineData("/scoring?under=630106103&year=2025")]
    [InlineData("/measure?under=630106&year=2025&measure=procurement.amount")]
    [InlineData("/measure?under=630106&year=2025&measure=licences.decisions")]
    [InlineData("/data/disclosure?under=630106&year=2025")]
    [InlineData("/data/published?under=630106&year=2025")]
    [InlineData("/data/applications?under=630106&year=2025")]
    [InlineData("/data/proceedings?under=630106&year=2025")]
    [InlineData("/compare?under=630106&year=2025&units=630106103,630106104&measure=grant-rate")]
    [InlineData("/consolidate?under=630106&year=2025")]
    [InlineData("/summary?under=630106&year=2025")]
    [InlineData("/search?q=政府信息")]
    [InlineData("/search?q=镇")]
    [InlineData("/units/630106103")]
    [InlineData("/units/630106")]
    [InlineData("/reports/630106103/2025")]
    [InlineData("/reports/630106103/1999")]
    [InlineData("/import")]
    [InlineData("/jobs")]
    [InlineData("/people")]
    [InlineData("/settings")]
    [InlineData("/audit")]
    [InlineData("/help")]
    [InlineData("/connect")]
    [InlineData("/account")]
    public async Task A_page_answers_in_both_languages(string address)
    {
        using var browser = await site.SignedInAsync("administrator");
        foreach (var language in new[] { "zh", "en" })
        {
            using var answer = await browser.GetAsync(address + (address.Contains('?') ? "&" : "?") + "lang=" + language);
            var page = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.IsSuccessStatusCode, $"{address} {language}: {answer.StatusCode}");
            Assert.Contains(language == "en" ? "<html lang=\"en\">" : "<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
            Assert.Single(H1().Matches(page));
        }
    }

    [SkippableFact]
    public async Task A_figure_of_the_overview_leads_to_its_marked_place_in_the_document()
    {
        using var browser = await site.SignedInAsync("viewer");
        var overview = await browser.GetStringAsync("/overview?under=630106&year=2025");
        var link = Figure().Match(overview);
        Assert.True(link.Success, "No figure of the overview leads to a report.");

        var page = await browser.GetStringAsync(WebUtility(link.Groups["address"].Value));
        var name = link.Groups["cell"].Value;
        var marked = Regex.Match(page, $"<mark class=\"number here\" id=\"d-{Regex.Escape(name)}\"><a href=\"#c-{Regex.Escape(name)}\">(?<text>[^<]*)</a></mark>");

        Assert.True(marked.Success, $"The cell {name} is not marked.");
        Assert.Equal(link.Groups["figure"].Value, marked.Groups["text"].Value.Trim());
        Assert.Contains($"id=\"c-{name}\"", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Every_number_that_was_read_is_marked_once_in_the_document()
    {
        var report = site.Warehouse.Versions.Report("630106103", 2025)!;
        using var browser = await site.SignedInAsync("viewer");
        var page = await browser.GetStringAsync("/reports/630106103/2025");

        foreach (var cell in report.Cells.Where(cell => cell.Kind == CellKind.Number))
        {
            Assert.Single(Regex.Matches(page, $"id=\"d-{Regex.Escape(CellNames.Of(cell))}\""));
        }
    }

    [SkippableFact]
    public async Task The_sum_of_the_page_is_the_sum_of_the_reports()
    {
        var total = site.Warehouse.Obligations.Of("630106", 2025).Where(unit => unit is { RoleCode: "addend", IsReported: 1 })
            .Sum(unit => site.Warehouse.Versions.Report(unit.JurisdictionCode, 2025)?.Number("received.new", Applicant.Total) ?? 0);
        using var browser = await site.SignedInAsync("viewer");

        Assert.Contains($"<span class=\"figure\">{Shown.Number((long)total)}</span>", await browser.GetStringAsync("/measure?under=630106&year=2025&measure=received.new"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_kept_comparison_says_when_its_figures_have_changed()
    {
        using var browser = await site.SignedInAsync("viewer");
        var page = await browser.GetStringAsync("/compare?under=630106&year=2025&units=630106103");
        var link = WebUtility(Regex.Match(page, "href=\"(/compare[^\"]*seen=[^\"]+)\"").Groups[1].Value);

        Assert.DoesNotContain("数据有了变化", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("数据有了变化", await browser.GetStringAsync(link[..^4] + "0000"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Every_public_view_has_an_address_that_gives_its_rows()
    {
        using var browser = await site.SignedInAsync("viewer");
        foreach (var (view, _) in Analytics.Web.Api.PublicViews.All)
        {
            var csv = await browser.GetStringAsync($"/export/view/{view}.csv?under=630106&year=2025");

            Assert.Contains("JurisdictionCode", csv.Split('\n').First(line => line.Contains("Code", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.Contains("630106", csv, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_view_leaves_with_as_many_rows_as_it_has_and_two_can_leave_at_once()
    {
        using var browser = await site.SignedInAsync("viewer");
        using var export = new Analytics.Web.Api.ViewExport(site.Warehouse, "ReportCells", "630106", 2025);
        using var rows = export.Table.Rows.GetEnumerator();
        Assert.True(rows.MoveNext());

        var csv = await browser.GetStringAsync("/export/view/ReportCells.csv?under=630106&year=2025");

        Assert.Equal(export.Table.Count, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.InRange(export.Table.Count, 1000, int.MaxValue);
    }

    [SkippableFact]
    public async Task A_frozen_sum_lists_what_a_later_correction_changed()
    {
        const string Page = "/consolidate?under=630106&year=2024";
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, Page, Page + "&handler=Freeze", ("name", "报领导稿"));
        Assert.Contains("没有变化", await browser.GetStringAsync(Page + "&frozen=报领导稿"), StringComparison.Ordinal);

        await RunningSite.PostAsync(browser, "/reports/630106109/2024?cell=penalties.decisions", "/reports/630106109/2024?handler=Correct", ("cell", "penalties.decisions"), ("value", "54321"), ("reason", "看错"));

        Assert.Contains("行政处罚·处理决定数量", (await browser.GetStringAsync(Page + "&frozen=报领导稿")).Split("其后的变化")[1], StringComparison.Ordinal);
        await RunningSite.PostAsync(browser, "/reports/630106109/2024", "/reports/630106109/2024?handler=Restore", ("number", "1"), ("reason", "恢复"));
    }

    [SkippableFact]
    public async Task A_renamed_unit_says_on_its_page_that_the_series_goes_on()
    {
        using var browser = await site.SignedInAsync("officer");

        await RunningSite.PostAsync(browser, "/units/630106105", "/units/630106105?handler=Former", ("name", "旧名乡"), ("fromYear", "2025"), ("reason", "批复"));

        var page = await browser.GetStringAsync("/units/630106105");
        Assert.Contains("2024 年度及以前名为旧名乡，数据连续", page, StringComparison.Ordinal);
        Assert.Contains("旧名乡", await browser.GetStringAsync("/compare?under=630106&year=2025&units=630106105,630106103&measure=received.new"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_officer_corrects_a_cell_on_the_reports_page_and_puts_the_earlier_version_back()
    {
        const string Page = "/reports/630106107/2024";
        using var browser = await site.SignedInAsync("officer");
        var before = site.Warehouse.Versions.Report("630106107", 2024)!.Number("penalties.decisions");

        await RunningSite.PostAsync(browser, Page + "?cell=penalties.decisions", Page + "?handler=Correct", ("cell", "penalties.decisions"), ("value", "98765"), ("reason", "看错一位"));
        Assert.Equal(98765m, site.Warehouse.Versions.Report("630106107", 2024)!.Number("penalties.decisions"));
        var shown = await browser.GetStringAsync(Page);
        Assert.Contains("看错一位", shown, StringComparison.Ordinal);

        await RunningSite.PostAsync(browser, Page, Page + "?handler=Restore", ("number", "1"), ("reason", "没有看错"));
        Assert.Equal(before, site.Warehouse.Versions.Report("630106107", 2024)!.Number("penalties.decisions"));
    }

    [SkippableFact]
    public async Task A_report_cannot_be_moved_to_a_unit_outside_the_persons_part_of_the_tree()
    {
        const string Page = "/reports/630106107/2024";
        using var browser = await site.SignedInAsync("officer");

        var answer = await RunningSite.PostAsync(browser, Page, Page + "?handler=Move", ("place", RunningSite.Elsewhere), ("toYear", "2024"), ("reason", "试"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.NotNull(site.Warehouse.Versions.Report("630106107", 2024));
    }

    [SkippableFact]
    public void Every_sentence_of_the_pages_is_there_in_english()
    {
        var english = System.Xml.Linq.XDocument.Parse(Repository.Read("src/Analytics.Web/Wording/Words.en.resx"))
            .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
        var missing = Repository.Files("src/Analytics.Web", "*.cs*")
            .SelectMany(path => Sentence().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value))
            .Concat(Analytics.Web.Pages.Navigation.Groups.SelectMany(group => group.Entries.Select(entry => entry.Name).Append(group.Name)))
            .Distinct().Where(sentence => !english.ContainsKey(sentence)).ToList();

        Assert.True(missing.Count == 0, "Add to Words.en.resx:\n" + string.Join('\n', missing));
        Assert.All(english, pair => Assert.Equal(Places(pair.Key), Places(pair.Value)));
    }

    [SkippableFact]
    public async Task Pages_of_an_empty_warehouse_say_what_to_do_next()
    {
        using var temp = new Warehousing.TempWarehouse();
        await using var empty = Analytics.Web.Site.Build(new Analytics.Web.SiteSettings { Urls = "http://127.0.0.1:0", IsDemonstration = true }, temp.Warehouse, TimeProvider.System);
        await empty.StartAsync();
        using var browser = new HttpClient { BaseAddress = new Uri(empty.Urls.First()) };
        foreach (var address in new[] { "/overview", "/filing", "/filing?under=630106", "/checks", "/measure", "/compare", "/consolidate", "/summary", "/season", "/scoring", "/data/applications" })
        {
            var page = await browser.GetStringAsync(address);
            Assert.Contains("class=\"empty\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" · 0 ", page, StringComparison.Ordinal);
        }

        await empty.StopAsync();
    }

    [SkippableFact]
    public async Task The_list_of_the_interface_comes_a_page_at_a_time_with_its_total()
    {
        using var browser = await site.SignedInAsync("viewer");
        var page = System.Text.Json.JsonDocument.Parse(await browser.GetStringAsync("/api/v1/measures?skip=10&take=5")).RootElement;

        Assert.Equal(Form.Measures.Count, page.GetProperty("total").GetInt32());
        Assert.Equal(5, page.GetProperty("items").GetArrayLength());
        Assert.Equal(Form.Measures[10].Code, page.GetProperty("items")[0].GetProperty("code").GetString());
    }

    private static string Places(string sentence) => string.Concat(Place().Matches(sentence).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static string WebUtility(string html) => System.Net.WebUtility.HtmlDecode(html);

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex H1();

    [GeneratedRegex(@"W\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("href=\"(?<address>/reports/[^\"]+\\?cell=(?<cell>[^\"#]+)#d-[^\"]+)\">(?<figure>\\d+)<")]
    private static partial Regex Figure();
}
