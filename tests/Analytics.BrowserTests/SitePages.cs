using System.Text.RegularExpressions;
using Analytics.Tests.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.BrowserTests;

/// <summary>A page as somebody opens it.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Person">Who looks at it; empty for nobody who has signed in.</param>
public sealed record SitePage(string Name, string Address, string Person = "administrator");

/// <summary>Every page of the site with an address to look at. A route that stands nowhere here fails a test, so that a new page cannot be forgotten.</summary>
public static class SitePages
{
    /// <summary>Nothing to look at: the first page leads on to another, and signing out is an answer to a form.</summary>
    private static readonly string[] Unseen = ["", "sign-out"];

    public static readonly IReadOnlyList<SitePage> All =
    [
        new("overview", "/overview?under=630106&year=2025"),
        new("overview-past", "/overview?under=630106&year=2025&asof=2020-01-31"),
        new("overview-todays-tree", "/overview?under=630106&year=2025&tree=today"),
        new("filing", "/filing?under=630106&year=2025"),
        new("filing-past", "/filing?under=630106&year=2025&asof=2020-01-31"),
        new("publications", "/publications?under=630106&year=2025"),
        new("publications-past", "/publications?under=630106&year=2025&asof=2020-01-31"),
        new("beside", "/publications/630106103/2025"),
        new("season", "/season?under=630106&year=2025"),
        new("scoring", "/scoring?under=630106&year=2025"),
        new("scoring-unit", "/scoring?under=630106&year=2025&unit=630106103"),
        new("scoring-none", "/scoring?under=630106&year=2024"),
        new("import", "/import"),
        new("checks", "/checks?under=630106&year=2025"),
        new("checks-past", "/checks?under=630106&year=2025&asof=2020-01-31"),
        new("rules", "/checks/rules"),
        new("report", "/reports/630106103/2025?cell=received.new~total"),
        new("no-report", "/reports/630106103/1999"),
        new("unit", "/units/630106103"),
        new("government", "/units/630106"),
        new("disclosure", "/data/disclosure?under=630106&year=2025"),
        new("disclosure-2019", "/data/disclosure?under=630106&year=2019"),
        new("published", "/data/published?under=630106&year=2025"),
        new("applications", "/data/applications?under=630106&year=2025"),
        new("proceedings", "/data/proceedings?under=630106&year=2025"),
        new("measure", "/measure?under=630106&year=2025&measure=received.new"),
        new("compare", "/compare?under=630106&year=2025&units=630106103,630106104"),
        new("compare-several", "/compare?under=630106&year=2025&units=630106103,630106104&measure=received.new&measure=grant-rate&peers=group"),
        new("consolidate", "/consolidate?under=630106&year=2025"),
        new("consolidate-past", "/consolidate?under=630106&year=2025&asof=2020-01-31"),
        new("summary", "/summary?under=630106&year=2025"),
        new("search", "/search?q=政府信息"),
        new("search-nothing", "/search?q=没有这句话"),
        new("jobs", "/jobs"),
        new("people", "/people"),
        new("settings", "/settings"),
        new("audit", "/audit"),
        new("help", "/help"),
        new("connect", "/connect?under=630106"),
        new("account", "/account"),
        new("refused", "/overview?under=360926"),
        new("refused-by-number", "/refused/404"),
        new("sign-in", "/sign-in", ""),
        new("refused-setup", "/setup", ""),
        new("mine", "/mine", "filer"),
        new("mine-import", "/import", "filer"),
        new("mine-report", $"/reports/{RunningSite.Town}/2025", "filer"),
        new("mine-unit", $"/units/{RunningSite.Town}", "filer"),
        new("mine-scoring", $"/scoring?under={RunningSite.Town}&year=2025", "filer"),
    ];

    /// <summary>The routes of pages that no address of the list leads to.</summary>
    public static IReadOnlyList<string> Forgotten(RunningSite site) =>
    [
        .. site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct()
            .Where(pattern => !Unseen.Contains(pattern) && !All.Any(page => Regex.IsMatch(page.Address.Split('?')[0].TrimStart('/'), Shape(pattern)))),
    ];

    // `reports/{unit}/{year:int}/{version:int?}` as an expression: a parameter is any one segment, the last one may be absent.
    private static string Shape(string pattern) =>
        "^" + Regex.Replace(Regex.Escape(pattern).Replace("/\\{", "/{", StringComparison.Ordinal), @"/\\?\{[^}]*\}", part => part.Value.Contains("\\?", StringComparison.Ordinal) ? "(/[^/]+)?" : "/[^/]+") + "$";
}
