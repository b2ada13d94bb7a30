using Analytics.Tests.Web;
using Analytics.Warehousing.Scoring;

namespace Analytics.BrowserTests;

/// <summary>Every page in a real browser: wide and narrow, Chinese and English, with and without script.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PagesInTheBrowserTests(Chromium chromium, RunningSite site)
{
    public static IEnumerable<object[]> Views => [["zh", 1440, true], ["en", 390, true], ["zh", 390, false], ["en", 1440, false]];

    [Fact]
    public void Every_page_of_the_site_is_looked_at()
    {
        var forgotten = SitePages.Forgotten(site);

        Assert.True(forgotten.Count == 0, "Put an address for each into SitePages.All:\n" + string.Join('\n', forgotten));
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Every_page_fits_its_window_asks_nobody_else_and_has_no_serious_finding_of_axe(string language, int width, bool script)
    {
        new ScoreSchemes(site.Warehouse).Put("630106", 2025, ScoreSchemes.SampleName, ScoreSchemes.Sample, "administrator", isSample: true);
        var wrong = new List<string>();
        foreach (var pages in SitePages.All.GroupBy(page => page.Person))
        {
            await using var window = await Window.OpenAsync(chromium, site, pages.Key, width, language, script);
            foreach (var page in pages)
            {
                wrong.AddRange((await LookAsync(window, page, script)).Select(finding => $"{page.Name}: {finding}"));
                await window.PictureAsync($"{page.Name}-{language}-{width}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Window window, SitePage page, bool script)
    {
        window.Complaints.Clear();
        await window.Page.GotoAsync(page.Address);
        var wrong = window.Complaints.Where(complaint => !page.Name.StartsWith("refused", StringComparison.Ordinal) || !complaint.Contains("40", StringComparison.Ordinal)).ToList();
        if (await window.TooWideAsync() is > 0 and var pixels)
        {
            wrong.Add($"{pixels} pixels too wide");
        }

        if (script)
        {
            wrong.AddRange(await window.SeriousAsync());
        }

        return wrong;
    }

    [SkippableFact]
    public async Task On_a_phone_lists_are_read_downwards_and_only_a_matrix_of_years_scrolls_sideways()
    {
        // Units by years, measures by applicants and the summary's own paper are as wide as they are.
        string[] matrices = ["filing", "filing-past", "unit", "government", "mine-unit", "summary", "report", "mine-report", "beside"];
        await using var window = await Window.OpenAsync(chromium, site, "administrator", 390, "en", script: true);
        var wrong = new List<string>();
        foreach (var page in SitePages.All.Where(page => page.Person == "administrator" && !matrices.Contains(page.Name)))
        {
            await window.Page.GotoAsync(page.Address);
            if (await window.Page.EvaluateAsync<int>("() => Math.max(0, ...[...document.querySelectorAll('.wide')].map(e => e.scrollWidth - e.clientWidth))") is > 0 and var pixels)
            {
                wrong.Add($"{page.Name}: a table is {pixels} pixels wider than its frame");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableTheory]
    [InlineData("/filing?under=630106&year=2025", 3)]
    [InlineData("/units/630106103", 4)]
    [InlineData("/reports/630106103/2025", 7)]
    public async Task A_page_is_printed_on_few_sheets_without_what_is_for_the_screen(string address, int most)
    {
        await using var window = await Window.OpenAsync(chromium, site, "officer", 1440, "zh", script: true);
        await window.Page.GotoAsync(address);
        var sheets = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(await window.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })), @"/Type\s*/Page\b");
        Assert.InRange(sheets, 1, most);

        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var unprinted in new[] { "main > footer", ".side", "main button", ".document .line:empty" })
        {
            Assert.Equal(0, await window.Page.Locator(unprinted).EvaluateAllAsync<int>("all => all.filter(one => one.getBoundingClientRect().height > 0).length"));
        }
    }

    [SkippableFact]
    public async Task At_double_zoom_nothing_is_cut_off()
    {
        // 1440 pixels at 200 % are 720 to the page.
        await using var window = await Window.OpenAsync(chromium, site, "administrator", 720, "zh", script: true);
        foreach (var page in SitePages.All.Where(page => page.Person == "administrator"))
        {
            await window.Page.GotoAsync(page.Address);
            Assert.True(await window.TooWideAsync() <= 0, $"{page.Name} is too wide at 200 %.");
        }
    }
}
