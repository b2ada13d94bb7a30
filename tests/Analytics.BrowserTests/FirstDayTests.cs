using Analytics.Simulation;
using Analytics.Tests.Web;
using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>The first day of an office: nothing is set up, and a report is wanted on the screen.</summary>
[Collection(nameof(BrowserTests))]
public sealed class FirstDayTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task From_an_empty_warehouse_to_the_first_imported_report_it_is_three_clicks(int width, bool script)
    {
        await using var site = await EmptySite.StartAsync("first");
        await using var window = await Window.OpenAsync(chromium, site.Address, "first", width, "zh", script);
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = 2024, ToYear = 2024, Gaps = false, Seed = 5, WrongFormRate = 0 }).First(r => r.Unit.Code == "630106104");
        var (page, clicks) = (window.Page, 0);
        async Task Click(ILocator what)
        {
            clicks++;
            await what.ClickAsync();
        }

        await Click(page.Locator("main a[href='/import']").First);
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "报告.txt", MimeType = "text/plain", Buffer = report.Bytes });
        await Click(page.Locator(".drop button"));
        await Click(page.Locator("section[aria-labelledby=done] tbody a").First);

        Assert.Contains("/reports/630106104/2024", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("section.cells td a").CountAsync() > 100, "The report shows no cells.");
        Assert.Equal(3, clicks);
        Assert.Empty(window.Complaints);
    }
}
