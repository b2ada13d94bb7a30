using System.Text.RegularExpressions;
using Analytics.Core.Words;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Tests.Web;

/// <summary>What a person does on a page and finds again afterwards: days gone by, groups, verdicts taken back, sentences struck.</summary>
[Collection(nameof(SiteTests))]
public partial class WorkingPagesTests(RunningSite site)
{
    private const string Year = "/measure?under=630106&year=2024&measure=received.new";

    [SkippableFact]
    public async Task A_page_as_of_a_day_before_anything_was_loaded_says_so_and_shows_no_figure()
    {
        using var browser = await site.SignedInAsync("viewer");
        var now = await browser.GetStringAsync(Year);
        var then = await browser.GetStringAsync(Year + "&asof=2020-01-31");

        Assert.DoesNotContain("class=\"past\"", now, StringComparison.Ordinal);
        Assert.Contains("class=\"past\"", then, StringComparison.Ordinal);
        Assert.Contains("2020-01-31", then, StringComparison.Ordinal);
        Assert.Matches(Cells(), now);
        Assert.DoesNotMatch(Cells(), then);
        Assert.Contains("/data/applications?under=630106&amp;year=2024&amp;asof=2020-01-31", then, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_jobs_say_when_they_run_what_came_of_it_how_long_it_took_and_what_they_wrote()
    {
        var run = site.Warehouse.JobRuns.TryStart("prune-history", "here")!;
        site.Warehouse.JobRuns.End(run, failed: true, new Text("失败：磁盘已满", "Failed: the disk is full"), 3, 1,
            JobRun.LogLine("08:00:01", new Text("清理第 3 条", "Pruned\tno. 3")) + "\n08:00:02 旧程序写的一行");
        using var browser = await site.SignedInAsync("officer");

        var page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/jobs"));

        Assert.Contains("<span class=\"state overdue\">失败</span>", page, StringComparison.Ordinal);
        Assert.Contains("用时 不到 0.1 秒 · 办理 3 项 · 搁置 1 项", page, StringComparison.Ordinal);
        Assert.Contains("每周一 06:00", page, StringComparison.Ordinal);
        Assert.Contains("失败：磁盘已满", page, StringComparison.Ordinal);
        Assert.Contains("清理第 3 条", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(">(?:done|failed|running|lost|daily|weekly|every)\\b", page);
        Assert.DoesNotContain("Pruned", page, StringComparison.Ordinal);

        var english = await browser.GetStringAsync("/jobs?lang=en");
        Assert.Contains("08:00:01 Pruned no. 3", english, StringComparison.Ordinal);
        Assert.Contains("旧程序写的一行", english, StringComparison.Ordinal);
        Assert.DoesNotContain("清理第 3 条", english, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(50, "不到 0.1 秒", "under 0.1 s")]
    [InlineData(2_340, "2.3 秒", "2.3 s")]
    [InlineData(59_999, "59 秒", "59 s")]
    [InlineData(185_000, "3 分 5 秒", "3 min 5 s")]
    [InlineData(90_000_000, "25 小时 0 分", "25 h 0 min")]
    public void A_time_is_said_as_a_person_weighs_it(int milliseconds, string zh, string en) =>
        Assert.Equal(new Text(zh, en), Analytics.Web.Showing.JobWords.Lasting(TimeSpan.FromMilliseconds(milliseconds)));

    [SkippableFact]
    public async Task A_page_of_what_was_filed_by_a_day_counts_only_that()
    {
        var first = site.Warehouse.Obligations.Of("630106", 2024).Where(unit => unit is { RoleCode: "addend", FirstReceivedOn: not null }).Min(unit => unit.FirstReceivedOn)!;
        var by = site.Warehouse.Obligations.Of("630106", 2024).Count(unit => unit.RoleCode == "addend" && unit.FirstReceivedOn == first);
        using var browser = await site.SignedInAsync("viewer");

        Assert.Contains($"<span class=\"figure\">{by}<small>", await browser.GetStringAsync($"{Year}&filedby={first}"), StringComparison.Ordinal);
        Assert.Contains($"\"reportedBy\":{by},", await browser.GetStringAsync($"/api/v1/rollup?under=630106&measure=received.new&from=2024&filedby={first}"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_group_is_kept_chosen_again_and_ranked_within_itself()
    {
        using var browser = await site.SignedInAsync("officer");
        var units = "630106100,630106101,630106102,630106103,630106104";
        var page = $"/compare?under=630106&year=2024&units={units}";
        await RunningSite.PostAsync(browser, page, page + "&handler=Keep", ("label", "东片五镇"));
        var kept = Regex.Match(await browser.GetStringAsync("/compare?under=630106&year=2024"), "href=\"([^\"]*group=\\d+[^\"]*)\">东片五镇");
        Assert.True(kept.Success, "The group is not offered again.");

        var again = await browser.GetStringAsync(System.Net.WebUtility.HtmlDecode(kept.Groups[1].Value) + "&from=2024");

        Assert.Equal(5, Regex.Count(again, "name=\"units\" value=\"\\d+\" checked"));
        Assert.DoesNotMatch(" / (?:[6-9]|1\\d)</td>", again);
    }

    [SkippableFact]
    public async Task Several_measures_come_each_with_a_chart_and_peers_are_picked_by_the_first_unit()
    {
        using var browser = await site.SignedInAsync("officer");
        var page = await browser.GetStringAsync("/compare?under=630106&year=2024&units=630106103&measure=received.new&measure=grant-rate&pick=siblings");

        Assert.Equal(2, Regex.Count(page, "<figure class=\"chart card\""));
        Assert.Equal(12, Regex.Count(page, "name=\"units\" value=\"\\d+\" checked"));
        Assert.Contains("百分位", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Verdicts_given_in_bulk_are_taken_back_and_what_was_said_before_holds_again()
    {
        using var browser = await site.SignedInAsync("officer");
        var findings = site.Warehouse.Findings.Of("630106", 2025).Where(finding => finding.SeverityCode == "question").DistinctBy(finding => (finding.JurisdictionCode, finding.RuleCode)).Take(2).ToList();
        site.Warehouse.Findings.Judge(findings[0].JurisdictionCode, 2025, findings[0].RuleCode, "confirmed", "officer");
        string? Said(int which) => site.Warehouse.Findings.Of(findings[which].JurisdictionCode, 2025).First(one => one.RuleCode == findings[which].RuleCode).VerdictCode;
        (string, string)[] chosen = [.. findings.Select(finding => ("finding", $"{finding.JurisdictionCode}|{finding.RuleCode}"))];

        const string Checks = "/checks?under=630106&year=2025";
        await RunningSite.PostAsync(browser, Checks, Checks, [.. chosen, ("verdict", "misread")]);
        Assert.Equal(("misread", "misread"), (Said(0), Said(1)));
        var offer = await browser.GetStringAsync(Checks);
        Assert.Contains("handler=Undo", offer, StringComparison.Ordinal);

        await RunningSite.PostAsync(browser, Checks, Checks + "&handler=Undo", chosen);
        Assert.Equal(("confirmed", null), (Said(0), Said(1)));
        site.Warehouse.Findings.TakeBack(findings[0].JurisdictionCode, 2025, findings[0].RuleCode);
    }

    [SkippableFact]
    public async Task A_struck_sentence_stays_struck_in_the_next_file_and_comes_back_when_unticked()
    {
        using var browser = await site.SignedInAsync("officer");
        const string Page = "/summary?under=630106&year=2024";
        var sentence = YearlySummary.Of(site.Warehouse, "630106", 2024).Blocks.OfType<SentenceBlock>().First(one => one.Id == "on-time");

        await RunningSite.PostAsync(browser, Page, Page, ("strike", sentence.Id), ("strike", "no-such-sentence"));
        Assert.Contains($"value=\"{sentence.Id}\" checked", await browser.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.DoesNotContain(sentence.Text, await WordAsync(browser), StringComparison.Ordinal);

        await RunningSite.PostAsync(browser, Page, Page);
        Assert.Contains(sentence.Text, await WordAsync(browser), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_clerk_of_one_unit_finds_deadline_findings_and_the_place_for_the_file_on_one_page()
    {
        using var browser = await site.SignedInAsync("filer");
        using var first = await browser.GetAsync("/");
        Assert.Equal("/mine", first.Headers.Location!.OriginalString);

        var page = await browser.GetStringAsync("/mine");
        var finding = site.Warehouse.Findings.Of(RunningSite.Town, 2025).First(one => one.VerdictCode is null);

        Assert.Contains("type=\"file\"", page, StringComparison.Ordinal);
        Assert.Contains(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(finding.MessageZh), page, StringComparison.Ordinal);
        Assert.Contains("/reports/630106102/2025?handler=Answer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("630106103", page, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_rank_among_siblings_is_not_shown_to_who_sees_one_unit_only()
    {
        using var filer = await site.SignedInAsync("filer");
        using var officer = await site.SignedInAsync("officer");

        Assert.DoesNotContain("id=\"standing\"", await filer.GetStringAsync("/units/630106102"), StringComparison.Ordinal);
        Assert.Contains("id=\"standing\"", await officer.GetStringAsync("/units/630106102"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_search_comes_a_page_at_a_time_and_can_be_held_to_a_year()
    {
        using var browser = await site.SignedInAsync("viewer");
        var all = Regex.Count(await browser.GetStringAsync("/search?q=政府信息"), "#l\\d+\"");
        var next = Regex.Count(await browser.GetStringAsync("/search?q=政府信息&number=1"), "#l\\d+\"");
        var year = await browser.GetStringAsync("/search?q=政府信息&year=2024");

        Assert.Equal(30, all);
        Assert.InRange(next, 1, 30);
        Assert.DoesNotMatch("/reports/[^\"]*/2025", year);
        Assert.Matches("/reports/[^\"]*/2024", year);
    }

    private static async Task<string> WordAsync(HttpClient browser)
    {
        using var file = new MemoryStream(await browser.GetByteArrayAsync("/export/summary.docx?under=630106&year=2024"));
        using var word = WordprocessingDocument.Open(file, false);
        return word.MainDocumentPart!.Document.InnerText;
    }

    [GeneratedRegex("/reports/[^\"]+\\?cell=")]
    private static partial Regex Cells();
}
