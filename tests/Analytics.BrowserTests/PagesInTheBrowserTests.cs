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

    [SkippableFact]
    public async Task An_english_page_has_no_chinese_but_names_and_texts_of_the_offices()
    {
        // Narratives, the summary, the status for a chat group what people wrote and the words that rules look for stay as they are written; so do names.
        string[] chinese = ["checks", "summary", "search", "season", "beside", "scoring", "scoring-unit", "audit", "rules"];
        await using var window = await Window.OpenAsync(chromium, site, "administrator", 1440, "en", script: true);
        var names = site.Warehouse.Query<string>("SELECT Name FROM DimJurisdiction").ToHashSet(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var page in SitePages.All.Where(page => page.Person == "administrator" && !chinese.Contains(page.Name)))
        {
            await window.Page.GotoAsync(page.Address);
            var texts = await window.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const found = [];
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    const text = walk.currentNode.textContent.trim();
                    if (/[\u4e00-\u9fff]/.test(text) && !walk.currentNode.parentElement.closest('.document, [lang^=zh], q, script, textarea')) found.push(text);
                  }
                  return found;
                }
                """);
            wrong.AddRange(texts.Select(text => names.OrderByDescending(name => name.Length).Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal)))
                .Where(left => left.Any(c => c is >= '\u4e00' and <= '\u9fff')).Distinct().Take(5).Select(left => $"{page.Name}: {left}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
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
