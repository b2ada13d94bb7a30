using Analytics.Tests.Web;
using Analytics.Warehousing.Scoring;

namespace Analytics.BrowserTests;

/// <summary>Every page in a real browser: wide and narrow, Chinese and English, with and without script.</summary>
[Collection(nameof(BrowserTests))]
public sealed class PagesInTheBrowserTests(Chromium chromium, RunningSite site)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("overview", "/overview?under=630106&year=2025"),
        ("filing", "/filing?under=630106&year=2025"),
        ("publications", "/publications?under=630106&year=2025"),
        ("season", "/season?under=630106&year=2025"),
        ("scoring", "/scoring?under=630106&year=2025"),
        ("import", "/import"),
        ("checks", "/checks?under=630106&year=2025"),
        ("rules", "/checks/rules"),
        ("report", "/reports/630106103/2025?cell=received.new~total"),
        ("no-report", "/reports/630106103/1999"),
        ("unit", "/units/630106103"),
        ("disclosure", "/data/disclosure?under=630106&year=2025"),
        ("published", "/data/published?under=630106&year=2025"),
        ("applications", "/data/applications?under=630106&year=2025"),
        ("proceedings", "/data/proceedings?under=630106&year=2025"),
        ("measure", "/measure?under=630106&year=2025&measure=received.new"),
        ("compare", "/compare?under=630106&year=2025&units=630106103,630106104"),
        ("compare-several", "/compare?under=630106&year=2025&units=630106103,630106104&measure=received.new&measure=grant-rate&peers=group"),
        ("as-of", "/overview?under=630106&year=2025&asof=2020-01-31"),
        ("consolidate", "/consolidate?under=630106&year=2025"),
        ("summary", "/summary?under=630106&year=2025"),
        ("search", "/search?q=政府信息"),
        ("jobs", "/jobs"),
        ("people", "/people"),
        ("settings", "/settings"),
        ("audit", "/audit"),
        ("help", "/help"),
        ("connect", "/connect"),
        ("account", "/account"),
        ("refused", "/overview?under=360926"),
    ];

    public static IEnumerable<object[]> Views => [["zh", 1440, true], ["en", 390, true], ["zh", 390, false], ["en", 1440, false]];

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task Every_page_fits_its_window_asks_nobody_else_and_has_no_serious_finding_of_axe(string language, int width, bool script)
    {
        new ScoreSchemes(site.Warehouse).Put("630106", 2025, ScoreSchemes.SampleName, ScoreSchemes.Sample, "administrator", isSample: true);
        await using var window = await Window.OpenAsync(chromium, site, "administrator", width, language, script);
        await LookAsync(window, Pages, $"{language}-{width}", script);
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task What_a_units_own_clerk_sees_fits_as_well(string language, int width, bool script)
    {
        await using var window = await Window.OpenAsync(chromium, site, "filer", width, language, script);
        await LookAsync(window, [("mine", "/mine"), ("mine-import", "/import"), ("mine-report", $"/reports/{RunningSite.Town}/2025"), ("mine-scoring", $"/scoring?under={RunningSite.Town}&year=2025")], $"{language}-{width}", script);
    }

    private static async Task LookAsync(Window window, IEnumerable<(string Name, string Address)> pages, string view, bool script)
    {
        var wrong = new List<string>();
        foreach (var (name, address) in pages)
        {
            window.Complaints.Clear();
            await window.Page.GotoAsync(address);
            wrong.AddRange(window.Complaints.Where(complaint => name != "refused" || !complaint.Contains("403", StringComparison.Ordinal)).Select(complaint => $"{name}: {complaint}"));
            if (await window.TooWideAsync() is > 0 and var pixels)
            {
                wrong.Add($"{name}: {pixels} pixels too wide");
            }

            if (script)
            {
                wrong.AddRange((await window.SeriousAsync()).Select(finding => $"{name}: {finding}"));
            }

            await window.PictureAsync($"{name}-{view}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public async Task At_double_zoom_nothing_is_cut_off()
    {
        // 1440 pixels at 200 % are 720 to the page.
        await using var window = await Window.OpenAsync(chromium, site, "administrator", 720, "zh", script: true);
        foreach (var (name, address) in Pages)
        {
            await window.Page.GotoAsync(address);
            Assert.True(await window.TooWideAsync() <= 0, $"{name} is too wide at 200 %.");
        }
    }
}
