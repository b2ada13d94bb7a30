using Analytics.Tests.Web;
using Analytics.Warehousing;
using Microsoft.Playwright;

namespace Analytics.BrowserTests;

/// <summary>What each page is for, done once by hand: in Chinese on a desk with script, and in English on a phone without. Whatever a path changes it takes back, or does to a unit of its own.</summary>
[Collection(nameof(BrowserTests))]
public sealed class EveryPagesPathTests(Chromium chromium, RunningSite site)
{
    private const string Place = "under=630106&year=2025";

    // Elements are found by where their forms lead, never by their words, so that one path does for both languages.
    private static readonly (string Page, string Person, Func<IPage, string, Task> Walk)[] Paths =
    [
        ("overview", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/overview?{Place}");
            await page.Locator(".tile a").First.ClickAsync();
            Assert.Contains("/filing", page.Url, StringComparison.Ordinal);
        }),
        ("filing", "officer", async (page, own) =>
        {
            await page.GotoAsync($"/filing?{Place}");
            var row = page.Locator($"section[aria-labelledby=missing] tr:has(a[href='/units/{own}'])");
            await row.Locator("summary").ClickAsync();
            await row.Locator("input[name=note]").FillAsync("已电话提醒");
            await row.Locator("form[action*='handler=Note'] button").ClickAsync();
            await SaidAsync(page);
            Assert.Contains("已电话提醒", await page.Locator("section[aria-labelledby=missing]").InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("publications", "officer", async (page, own) =>
        {
            await page.GotoAsync($"/publications?{Place}");
            var row = page.Locator($"tr:has(a[href='/units/{own}'])");
            await row.Locator("summary").ClickAsync();
            await row.Locator("input[name=on]").FillAsync("2026-01-28");
            await row.Locator("form[action*='handler=Note'] button").ClickAsync();
            await SaidAsync(page);
            Assert.Contains("2026-01-28", await row.InnerTextAsync(), StringComparison.Ordinal);
            await row.Locator("summary").ClickAsync();
            await row.Locator("form[action*='handler=Withdraw'] input[name=reason]").FillAsync("登记错了");
            await row.Locator("form[action*='handler=Withdraw'] button").ClickAsync();
            await SaidAsync(page);
            Assert.DoesNotContain("2026-01-28", await row.InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("filed beside published", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/publications?{Place}");
            await page.Locator("a[href='/publications/630106103/2025']").ClickAsync();
            Assert.Equal(2, await page.Locator("td.differs").CountAsync());
            await page.Locator("td.differs a").First.ClickAsync();
            Assert.Contains("#p-penalties.decisions", page.Url, StringComparison.Ordinal);
        }),
        ("season", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/season?{Place}");
            await page.Locator("form[action*='handler=Draft'] button").ClickAsync();
            await SaidAsync(page);
        }),
        ("checks", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/checks?{Place}");
            var before = await page.Locator("table caption").InnerTextAsync();
            await page.Locator("tbody input[name=finding]").First.CheckAsync();
            await page.Locator("button[name=verdict][value=confirmed]").ClickAsync();
            await SaidAsync(page);
            Assert.NotEqual(before, await page.Locator("table caption").InnerTextAsync());
            await page.Locator("form[action*='handler=Undo'] button").ClickAsync();
            Assert.Equal(before, await page.Locator("table caption").InnerTextAsync());
        }),
        ("measure", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/measure?{Place}&measure=received.new");
            await page.Locator("select[name=measure]").SelectOptionAsync("granted");

            // With script the choice takes effect at once, and the button asks the same again; without script only the button does.
            await page.Locator("form:has(select[name=measure]) > button").ClickAsync();
            await page.WaitForURLAsync(url => url.Contains("measure=granted", StringComparison.Ordinal));
            await page.Locator("tbody td a").First.ClickAsync();
            Assert.Contains("cell=granted", page.Url, StringComparison.Ordinal);
        }),
        ("measure by today's tree", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/measure?{Place}&measure=received.new");
            await page.Locator("details.when summary").ClickAsync();
            await page.Locator("select[name=tree]").SelectOptionAsync("today");
            await page.Locator("details.when button").ClickAsync();
            Assert.True(await page.Locator(".past").IsVisibleAsync(), "Nothing says that today's tree is summed.");
            await page.Locator(".past a").ClickAsync();
            Assert.Equal(0, await page.Locator(".past").CountAsync());
        }),
        ("subject", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/data/applications?{Place}");
            await page.Locator("section[aria-labelledby=sums] tbody th a").First.ClickAsync();
            Assert.Contains("/measure", page.Url, StringComparison.Ordinal);
        }),
        ("compare", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/compare?{Place}");
            await page.Locator("input[name=units][value='630106104']").CheckAsync();
            await page.Locator("input[name=units][value='630106106']").CheckAsync();
            await page.Locator("form.card > .bar > button").ClickAsync();
            Assert.Equal(1, await page.Locator("figure.chart svg").CountAsync());
            Assert.Equal(2, await page.Locator(".grouped tbody").CountAsync());
            await page.Locator("form[action*='handler=Save'] input[name=label]").FillAsync("两镇新收");
            await page.Locator("form[action*='handler=Save'] button").ClickAsync();
            await page.GotoAsync($"/compare?{Place}");
            await page.Locator("section[aria-labelledby=saved] a", new() { HasTextString = "两镇新收" }).ClickAsync();
            Assert.Equal(2, await page.Locator(".grouped tbody").CountAsync());
            await page.Locator("section[aria-labelledby=saved] li:has-text('两镇新收') button").ClickAsync();
            Assert.Equal(0, await page.Locator("section[aria-labelledby=saved] li", new() { HasTextString = "两镇新收" }).CountAsync());
        }),
        ("consolidate", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/consolidate?{Place}");
            await page.Locator("form[action*='handler=Adjust'] input[name=amount]").FillAsync("3");
            await page.Locator("form[action*='handler=Adjust'] input[name=reason]").FillAsync("一件转办");
            await page.Locator("form[action*='handler=Adjust'] button").ClickAsync();
            var line = page.Locator("section[aria-labelledby=adjust] li", new() { HasTextString = "一件转办" });
            Assert.Equal(1, await line.CountAsync());
            await line.Locator("button").ClickAsync();
            Assert.Equal(0, await line.CountAsync());
        }),
        ("consolidate as of a day", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/consolidate?{Place}");
            await page.Locator("details.when summary").ClickAsync();
            await page.Locator("input[name=asof]").FillAsync("2020-01-31");
            await page.Locator("details.when button").ClickAsync();
            Assert.Contains("2020-01-31", await page.Locator(".past").InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("summary", "officer", async (page, _) =>
        {
            await page.GotoAsync($"/summary?{Place}");
            var sentence = page.Locator("input[name=strike]").First;
            await sentence.CheckAsync();
            await page.Locator("form:has(input[name=strike]) > p.actions button").First.ClickAsync();
            await SaidAsync(page);
            Assert.True(await sentence.IsCheckedAsync(), "The struck sentence came back by itself.");
            Assert.Contains("line-through", await page.Locator(".paper p:has(input:checked)").First.EvaluateAsync<string>("p => getComputedStyle(p).textDecorationLine"), StringComparison.Ordinal);
            await sentence.UncheckAsync();
            await page.Locator("form:has(input[name=strike]) > p.actions button").First.ClickAsync();
            Assert.False(await sentence.IsCheckedAsync(), "The sentence cannot be brought back.");
        }),
        ("search", "viewer", async (page, _) =>
        {
            await page.GotoAsync("/overview?under=630106&year=2025");
            await page.FillAsync("#q", "政府信息");
            await page.PressAsync("#q", "Enter");
            await page.WaitForURLAsync(url => url.Contains("/search", StringComparison.Ordinal));
            await page.Locator("main .findings a, main li a, main .card a").First.ClickAsync();
            Assert.Contains("/reports/", page.Url, StringComparison.Ordinal);
        }),
        ("unit", "officer", async (page, own) =>
        {
            await page.GotoAsync($"/units/{own}");
            await page.Locator("section[aria-labelledby=changes] summary").ClickAsync();
            var form = page.Locator("form[action*='handler=Split']");
            foreach (var (part, code) in new[] { (0, own + "1"), (1, own + "2") })
            {
                await form.Locator("input[name=units]").Nth(part).FillAsync(code);
                await form.Locator("input[name=names]").Nth(part).FillAsync($"分设{part + 1}局");
            }

            await form.Locator("input[name=fromYear]").FillAsync("2025");
            await form.Locator("input[name=reason]").FillAsync("机构改革");
            await form.Locator("button").ClickAsync();
            await SaidAsync(page);
            Assert.Contains("分设1局", await page.Locator("section[aria-labelledby=changes]").InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("jobs", "administrator", async (page, _) =>
        {
            await page.GotoAsync("/jobs");
            await page.Locator("tr form[action*='handler=Run']:has(input[value=prune-history]) button").First.ClickAsync();
            await SaidAsync(page);
        }),
        ("people", "administrator", async (page, own) =>
        {
            await page.GotoAsync("/people");
            await page.FillAsync("#name", "p" + own);
            await page.FillAsync("#place", own);
            await page.FillAsync("#password", RunningSite.Password);
            await page.Locator("form[action*='handler=Add'] button").ClickAsync();
            Assert.Equal(1, await page.Locator("tbody th", new() { HasTextString = "p" + own }).CountAsync());
        }),
        ("audit", "administrator", async (page, own) =>
        {
            await page.GotoAsync("/audit");
            Assert.Contains(own, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("account", "viewer", async (page, _) =>
        {
            await page.GotoAsync("/account");
            await page.Locator("form[action*='handler=Token'] button").ClickAsync();
            Assert.StartsWith("da_", await page.Locator(".said code").InnerTextAsync(), StringComparison.Ordinal);
            await page.Locator("form[action*='handler=Revoke'] button").First.ClickAsync();
            Assert.Equal(0, await page.Locator("form[action*='handler=Revoke']").CountAsync());
        }),
        ("help", "viewer", async (page, _) =>
        {
            await page.GotoAsync("/help");
            await page.Locator(".folds summary").First.ClickAsync();
            Assert.True(await page.Locator(".folds code").First.IsVisibleAsync(), "A fold does not open.");
        }),
        ("connect", "viewer", async (page, _) =>
        {
            await page.GotoAsync("/connect?under=630106");
            await page.Locator("a[href='/account']").Last.ClickAsync();
            Assert.Contains("/account", page.Url, StringComparison.Ordinal);
        }),
        ("settings", "administrator", async (page, _) =>
        {
            await page.GotoAsync("/settings");
            Assert.Contains("sqlite:", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }),
        ("mine", "filer", async (page, _) =>
        {
            await page.GotoAsync("/");
            Assert.Contains("/mine", page.Url, StringComparison.Ordinal);
            await page.Locator("main a[href^='/reports/']").First.ClickAsync();
            Assert.Contains($"/reports/{RunningSite.Town}", page.Url, StringComparison.Ordinal);
        }),
        ("language", "viewer", async (page, _) =>
        {
            await page.GotoAsync($"/filing?{Place}");
            var before = await page.Locator("html").GetAttributeAsync("lang");
            await page.Locator(".self a[hreflang]").ClickAsync();
            Assert.Contains("/filing", page.Url, StringComparison.Ordinal);
            Assert.NotEqual(before, await page.Locator("html").GetAttributeAsync("lang"));
            await page.Locator(".self a[hreflang]").ClickAsync();
            Assert.Equal(before, await page.Locator("html").GetAttributeAsync("lang"));
        }),
    ];

    [SkippableTheory]
    [InlineData("zh", 1440, true, "630106-D61")]
    [InlineData("en", 390, false, "630106-D62")]
    public async Task Each_page_does_what_it_is_for(string language, int width, bool script, string own)
    {
        site.Warehouse.Roster.Add([new RosterEntry(new Unit(own, $"试点{own[^2..]}局", "department", "county", "630106"), "630106", 2025, 2025)], "test");
        var wrong = new List<string>();
        foreach (var paths in Paths.GroupBy(path => path.Person))
        {
            await using var window = await Window.OpenAsync(chromium, site, paths.Key, width, language, script);
            window.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
            window.Page.SetDefaultTimeout(15_000);
            foreach (var (page, _, walk) in paths)
            {
                window.Complaints.Clear();
                try
                {
                    await walk(window.Page, own);
                    wrong.AddRange(window.Complaints.Select(complaint => $"{page}: {complaint}"));
                }
                catch (Exception broken) when (broken is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
                {
                    wrong.Add($"{page}: {broken.Message} at {window.Page.Url}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task SaidAsync(IPage page)
    {
        await page.Locator(".said").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".said.wrong").CountAsync());
    }
}
