#if HANGFIRE
using System.Text.RegularExpressions;
using Analytics.Web.Scheduling;
#endif

namespace Analytics.Tests.Web;

/// <summary>Hangfire's dashboard under our content security policy.</summary>
[Collection(nameof(SiteTests))]
public sealed partial class DashboardTests(RunningSite site)
#if HANGFIRE
{
    [Fact]
    public async Task It_may_load_its_own_icons_and_nothing_more_than_any_page()
    {
        using var browser = await site.SignedInAsync("administrator");
        using var dashboard = await browser.GetAsync(SchedulingServices.Dashboard);
        using var page = await browser.GetAsync("/overview");

        var ours = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(ours + "; font-src 'self'", dashboard.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("unsafe", ours, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_for_nothing_that_the_policy_refuses()
    {
        using var browser = await site.SignedInAsync("administrator");
        foreach (var address in new[] { "", "/recurring", "/jobs/failed", "/servers" })
        {
            var html = await browser.GetStringAsync(SchedulingServices.Dashboard + address);

            Assert.All(Script().Matches(html), script => Assert.Contains($"src=\"{SchedulingServices.Dashboard}/", script.Value, StringComparison.Ordinal));
            Assert.DoesNotMatch(" on(?:click|load|submit)=", html);
        }
    }

    [Fact]
    public async Task An_open_page_does_not_fill_the_audit_trail_with_questions()
    {
        using var browser = await site.SignedInAsync("administrator");
        var pause = PollInterval().Match(await browser.GetStringAsync(SchedulingServices.Dashboard));

        Assert.True(pause.Success, "The page no longer says how often it asks.");
        Assert.True(int.Parse(pause.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 60 * 60 * 1000, pause.Value);
    }

    [GeneratedRegex("data-pollinterval=\"(\\d+)\"")]
    private static partial Regex PollInterval();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();
}
#else
{
    [SkippableFact]
    public void It_is_tested_where_it_is_built() => Skip.If(site is not null, "Hangfire comes with the full package set: build with -p:PackageSet=full or -p:UseHangfire=true.");
}
#endif
