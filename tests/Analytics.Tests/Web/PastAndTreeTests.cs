using System.Net;
using System.Text.RegularExpressions;
using Analytics.Core.Words;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Web;

/// <summary>Pages as the warehouse knew things on another day, and sums by today's tree: both said plainly, and neither to be acted upon.</summary>
[Collection(nameof(SiteTests))]
public partial class PastAndTreeTests(RunningSite site)
{
    [SkippableTheory]
    [InlineData("/filing?under=630106&year=2024")]
    [InlineData("/checks?under=630106&year=2024&all=true")]
    [InlineData("/consolidate?under=630106&year=2024")]
    [InlineData("/publications?under=630106&year=2025")]
    public async Task What_the_office_works_with_can_be_seen_as_of_a_day_and_is_not_to_be_changed_there(string address)
    {
        using var browser = await site.SignedInAsync("officer");
        var now = await browser.GetStringAsync(address);
        var then = await browser.GetStringAsync(address + "&asof=2020-01-31");

        Assert.DoesNotContain("class=\"past\"", now, StringComparison.Ordinal);
        Assert.Contains("这是系统在 2020-01-31 当天结束时所知的数据", then, StringComparison.Ordinal);
        Assert.True(Reports().Count(now) > Reports().Count(then) + 10, "As of a day before anything was known there are as many reports as now.");
        Assert.Contains("那一天系统里还没有这里的名册和报告", then, StringComparison.Ordinal);
        Assert.DoesNotContain("应报单位都已有可读的报告", then, StringComparison.Ordinal);
        Assert.DoesNotContain("没有待处理的问题", then, StringComparison.Ordinal);
        Assert.Matches(Changes(), now);
        Assert.DoesNotMatch(Changes(), then);
    }

    [SkippableFact]
    public async Task An_adjustment_is_not_known_the_day_before_it_was_made_and_is_gone_once_undone()
    {
        var (unit, year) = ("630106106", 2024);
        var before = site.Warehouse.Clock.GetUtcNow();
        var page = $"/adjustments?under=630106&year={year}";
        using var browser = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(browser, $"/consolidate?under=630106&year={year}", $"/consolidate?under=630106&year={year}&handler=Adjust", ("measure", "received.new"), ("amount", "7"), ("reason", $"{unit} 转办"));

        var now = await browser.GetStringAsync("/api/v1" + page);
        var then = await browser.GetStringAsync($"/api/v1{page}&asof={Shanghai.DayOf(before).AddDays(-1):yyyy-MM-dd}");

        Assert.Contains($"{unit} 转办", Regex.Unescape(now), StringComparison.Ordinal);
        Assert.DoesNotContain("转办", Regex.Unescape(then), StringComparison.Ordinal);
        await RunningSite.PostAsync(browser, $"/consolidate?under=630106&year={year}", $"/consolidate?under=630106&year={year}&handler=Undo", ("id", AdjustmentId().Match(now).Groups[1].Value));
        Assert.DoesNotContain("转办", Regex.Unescape(await browser.GetStringAsync("/api/v1" + page)), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/measure?under=630106&year=2025&measure=received.new")]
    [InlineData("/data/applications?under=630106&year=2025")]
    [InlineData("/overview?under=630106&year=2025")]
    public async Task A_page_of_sums_is_asked_by_todays_tree_says_so_and_carries_it_on(string address)
    {
        using var browser = await site.SignedInAsync("viewer");

        var page = await browser.GetStringAsync(address + "&tree=today");

        Assert.Contains("各年都按今日的区划合计", page, StringComparison.Ordinal);
        Assert.Contains("&amp;tree=today", page, StringComparison.Ordinal);
        Assert.DoesNotContain("各年都按今日的区划合计", await browser.GetStringAsync(address), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_unit_that_has_moved_counts_by_todays_tree_in_the_years_before_too()
    {
        const string Unit = "630106-D83";
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(Unit, "划转试点局", "department", "county", "630106"), "630106", 2024, 2025)], "test");
        site.Warehouse.Roster.Add([new RosterEntry(new Unit("630102-OFFICE", "城东区人民政府办公室", "office", "county", "630102"), "630102", 2024, 2025)], "test");
        site.Warehouse.UnitChanges.Move(Unit, "630102", 2025, "test", "改革");
        await site.AddAsync("nation", Analytics.Web.Access.Role.Viewer, "");
        using var browser = await site.SignedInAsync("nation");

        Assert.Contains("划转试点局", await browser.GetStringAsync("/measure?under=630106&year=2024&measure=received.new"), StringComparison.Ordinal);
        Assert.DoesNotContain("划转试点局", await browser.GetStringAsync("/measure?under=630106&year=2024&measure=received.new&tree=today"), StringComparison.Ordinal);
        Assert.Contains("划转试点局", await browser.GetStringAsync("/measure?under=630102&year=2024&measure=received.new&tree=today"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_unit_is_split_on_its_page_within_the_persons_part_of_the_tree_only()
    {
        const string Unit = "630106-D84";
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(Unit, "待分设局", "department", "county", "630106"), "630106", 2024, 2025)], "test");
        using var browser = await site.SignedInAsync("officer");
        (string, string)[] Parts(string second) =>
            [("units", "630106-D85"), ("names", "甲局"), ("units", second), ("names", "乙局"), ("units", ""), ("names", ""), ("fromYear", "2025"), ("reason", "机构改革")];

        using var outside = await RunningSite.PostAsync(browser, $"/units/{Unit}", $"/units/{Unit}?handler=Split", Parts("360926-D01"));
        using var inside = await RunningSite.PostAsync(browser, $"/units/{Unit}", $"/units/{Unit}?handler=Split", Parts("630106-D86"));

        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        Assert.Equal(["split", "split"], site.Warehouse.UnitHistory.Log(Unit).Select(change => change.ChangeCode));
        Assert.Contains("分设", await browser.GetStringAsync($"/units/{Unit}"), StringComparison.Ordinal);
        Assert.Contains(site.Warehouse.Obligations.Of("630106", 2025), unit => unit.JurisdictionCode == "630106-D86");
        Assert.DoesNotContain(site.Warehouse.Obligations.Of("630106", 2024), unit => unit.JurisdictionCode == "630106-D86");
    }

    [SkippableFact]
    public async Task A_change_entered_wrongly_is_undone_on_the_units_page_and_says_before_what_will_happen()
    {
        const string Unit = "630106-D87";
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(Unit, "误并局", "department", "county", "630106"), "630106", 2024, 2025)], "test");
        using var officer = await site.SignedInAsync("officer");
        await RunningSite.PostAsync(officer, $"/units/{Unit}", $"/units/{Unit}?handler=Merge", ("place", "630106-OFFICE"), ("fromYear", "2025"), ("reason", "机构改革"));
        var page = await officer.GetStringAsync($"/units/{Unit}");
        Assert.Contains("撤销后，这个单位恢复应报", page, StringComparison.Ordinal);
        var change = ChangeId().Match(page).Groups[1].Value;

        using var viewer = await site.SignedInAsync("viewer");
        Assert.DoesNotContain("handler=Undo", await viewer.GetStringAsync($"/units/{Unit}"), StringComparison.Ordinal);
        using var forbidden = await RunningSite.PostAsync(viewer, "/account", $"/units/{Unit}?handler=Undo", ("change", change), ("reason", "录错了"));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        await RunningSite.PostAsync(officer, $"/units/{Unit}", $"/units/{Unit}?handler=Undo", ("change", change), ("reason", ""));
        Assert.Contains("请写明撤销的原因", await officer.GetStringAsync($"/units/{Unit}"), StringComparison.Ordinal);
        await RunningSite.PostAsync(officer, $"/units/{Unit}", $"/units/{Unit}?handler=Undo", ("change", change), ("reason", "录错了"));

        var after = await officer.GetStringAsync($"/units/{Unit}");
        Assert.Contains("已撤销：自 2025 年度起并入", after, StringComparison.Ordinal);
        Assert.Contains("由 officer 撤销：录错了", after, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Undo", after, StringComparison.Ordinal);
        Assert.Contains("\"undoneReason\":\"录错了\"", Regex.Unescape(await officer.GetStringAsync($"/api/v1/units/{Unit}/changes")), StringComparison.Ordinal);
        Assert.Contains(site.Warehouse.Obligations.Of("630106", 2025), unit => unit.JurisdictionCode == Unit && unit.IsExpected == 1);
        Assert.Contains("/Units/Unit:Undo", site.Warehouse.Query<string>("SELECT a.ActionCode FROM AuditEntry AS a WHERE a.JurisdictionCode = @Unit", new { Unit }));
    }

    [SkippableFact]
    public async Task A_merger_from_a_year_that_was_filed_says_that_the_report_is_in_no_sum_any_more()
    {
        const string Unit = "630106-D88";
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(Unit, "已报局", "department", "county", "630106"), "630106", 2024, 2025)], "test");
        site.Warehouse.Loader.Load([AReport.Of(Unit, 2025).With("licences.decisions", 3).ToFiling()]);
        using var officer = await site.SignedInAsync("officer");

        await RunningSite.PostAsync(officer, $"/units/{Unit}", $"/units/{Unit}?handler=Merge", ("place", ""), ("fromYear", "2025"), ("reason", "机构改革"));

        Assert.Contains("它 2025 年已有报告，那些数从此不在任何合计里", await officer.GetStringAsync($"/units/{Unit}"), StringComparison.Ordinal);
        site.Warehouse.UnitChanges.Undo(Unit, null, "复原", "test");
    }

    [SkippableTheory]
    [InlineData("/export/chart.svg?id=outcomes-by-unit&under=630106&year=2025", false)]
    [InlineData("/export/chart.xlsx?id=outcomes-by-unit&under=630106&year=2025", true)]
    public async Task A_chart_that_leaves_the_site_says_as_of_when_by_what_day_and_by_which_tree_it_was_made(string address, bool isWorkbook)
    {
        using var browser = await site.SignedInAsync("viewer");
        async Task<string> Text(string more)
        {
            var bytes = await browser.GetByteArrayAsync(address + more);
            if (!isWorkbook)
            {
                return System.Text.Encoding.UTF8.GetString(bytes);
            }

            using var parts = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
            return string.Concat(parts.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(part =>
            {
                using var reader = new StreamReader(part.Open());
                return reader.ReadToEnd();
            }));
        }

        var now = await Text("");
        var then = await Text("&asof=2030-01-31&filedby=2029-12-30&tree=today");

        foreach (var line in new[] { "按系统在2030-01-31当天结束时所知。", "只算2029-12-30及以前报送的版本。", "各年都按今日的区划。" })
        {
            Assert.Contains(line, then, StringComparison.Ordinal);
            Assert.DoesNotContain(line, now, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_comparisons_chart_says_as_of_when_it_was_made()
    {
        using var browser = await site.SignedInAsync("viewer");

        Assert.Contains("按系统在2030-01-31当天结束时所知。", await browser.GetStringAsync("/compare?under=630106&year=2025&units=630106102,630106103&asof=2030-01-31"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_exports_name_tells_its_question()
    {
        using var browser = await site.SignedInAsync("viewer");
        using var answer = await browser.GetAsync("/export/measure.csv?under=630106&year=2025&measure=received.new&asof=2026-01-31&tree=today&filedby=%22%3B%20x%2F..");

        Assert.Equal("measure-630106-received.new-2025-as-of-2026-01-31-tree-today.csv", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [SkippableFact]
    public async Task An_office_begins_by_the_name_of_its_place()
    {
        await site.AddAsync("beginner", Analytics.Web.Access.Role.Officer, "");
        using var browser = await site.SignedInAsync("beginner");

        var found = await browser.GetStringAsync("/filing?under=CN&where=" + Uri.EscapeDataString("城中区"));

        Assert.Contains("/filing?under=630103", found, StringComparison.Ordinal);
        Assert.Contains("青海省/西宁市/城中区", found, StringComparison.Ordinal);
        Assert.Contains("没有叫“不存在区”的地区", await browser.GetStringAsync("/filing?under=CN&where=" + Uri.EscapeDataString("不存在区")), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"/reports/6")]
    private static partial Regex Reports();

    // A form that changes something; signing out is on every page.
    [GeneratedRegex("<form method=\"post\" action=\"/(?!sign-out)")]
    private static partial Regex Changes();

    [GeneratedRegex("\"adjustmentId\":(\\d+)")]
    private static partial Regex AdjustmentId();

    [GeneratedRegex("name=\"change\" value=\"(\\d+)\"")]
    private static partial Regex ChangeId();
}
