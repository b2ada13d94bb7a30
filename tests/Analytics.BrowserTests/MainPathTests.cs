using Analytics.Simulation;
using Analytics.Tests.Web;
using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>The morning's work as a person does it: put a file in, look at a figure's place, decide; by keyboard, and without script.</summary>
[Collection(nameof(BrowserTests))]
public sealed class MainPathTests(Chromium chromium, RunningSite site)
{
    [SkippableTheory]
    [InlineData(true, 2021)]
    [InlineData(false, 2022)]
    public async Task A_report_is_imported_looked_at_and_accepted(bool script, int year)
    {
        await using var window = await Window.OpenAsync(chromium, site, "officer", 1440, "zh", script);
        var report = Simulator.Reports(new SimulationPlan { Under = "630106", FromYear = year, ToYear = year, Gaps = false, Seed = 11, WrongFormRate = 0 }).First(r => r.Unit.Code == "630106104");
        var page = window.Page;

        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "报告.txt", MimeType = "text/plain", Buffer = report.Bytes });
        await page.ClickAsync(".drop button");
        await page.Locator("#done").WaitForAsync();
        Assert.Contains("入库 1 份", await page.Locator(".said").First.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("section[aria-labelledby=done] tbody a").First.ClickAsync();
        Assert.Contains($"/reports/630106104/{year}", page.Url, StringComparison.Ordinal);
        await page.Locator("section.cells td a").Filter(new() { HasTextRegex = new System.Text.RegularExpressions.Regex("^[0-9]") }).First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("cell=", StringComparison.Ordinal));
        Assert.Equal(1, await page.Locator("mark.here").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "通过", Exact = true }).ClickAsync();
        Assert.Contains("已通过", await page.Locator(".said").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_first_key_leads_past_the_menu_and_the_keyboard_reaches_everything()
    {
        await using var window = await Window.OpenAsync(chromium, site, "officer", 1440, "zh", script: true);
        await window.Page.GotoAsync("/overview?under=630106&year=2025");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await window.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");

        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"));
    }

    [SkippableFact]
    public async Task The_menu_of_a_phone_opens_and_closes_without_script()
    {
        await using var window = await Window.OpenAsync(chromium, site, "officer", 390, "zh", script: false);
        await window.Page.GotoAsync("/overview?under=630106&year=2025");
        Assert.False(await window.Page.Locator("#menu").IsVisibleAsync());
        await window.Page.ClickAsync(".open-menu");
        Assert.True(await window.Page.Locator("#menu").IsVisibleAsync());
        await window.Page.Locator("#menu a", new() { HasTextString = "报送情况" }).ClickAsync();
        Assert.Contains("/filing", window.Page.Url, StringComparison.Ordinal);
        Assert.False(await window.Page.Locator("#menu").IsVisibleAsync());
    }
}
