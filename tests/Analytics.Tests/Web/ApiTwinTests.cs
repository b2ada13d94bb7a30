using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>What a page shows can be had as JSON, and where not, somebody has said why.</summary>
[Collection(nameof(SiteTests))]
public class ApiTwinTests(RunningSite site)
{
    private const string Place = "under=630106&year=2025";

    /// <summary>Page, then the address that gives what it shows.</summary>
    private static readonly Dictionary<string, string[]> Twins = new(StringComparer.Ordinal)
    {
        ["overview"] = [$"/api/v1/overview?{Place}", $"/api/v1/changes?{Place}", "/api/v1/rollup?under=630106&measure=received.new&from=2024&to=2025"],
        ["filing"] = [$"/api/v1/filing?{Place}", $"/api/v1/missing?{Place}", $"/api/v1/notes?{Place}"],
        ["publications"] = [$"/api/v1/publications?{Place}"],
        ["publications/{unit}/{year:int}"] = ["/api/v1/publications/630106103/2025"],
        ["checks"] = [$"/api/v1/findings?{Place}"],
        ["checks/rules"] = ["/api/v1/rules"],
        ["reports/{unit}/{year:int}/{version:int?}"] = ["/api/v1/reports/630106103/2025"],
        ["units/{unit}"] = ["/api/v1/units/630106103", "/api/v1/units/630106103/figures?from=2024&to=2025", "/api/v1/units/630106103/history/2025", "/api/v1/units/630106103/changes"],
        ["data/{subject}"] = [$"/api/v1/subjects/applications?{Place}", $"/api/v1/published?{Place}", "/api/v1/charts"],
        ["measure"] = ["/api/v1/rollup?under=630106&measure=received.new&from=2025"],
        ["compare"] = ["/api/v1/compare?units=630106103,630106104&measure=received.new&from=2024&to=2025", "/api/v1/comparisons", "/api/v1/groups"],
        ["consolidate"] = [$"/api/v1/consolidation?{Place}", $"/api/v1/adjustments?{Place}"],
        ["summary"] = [$"/api/v1/summary?{Place}"],
        ["season"] = [$"/api/v1/drafts?{Place}"],
        ["search"] = ["/api/v1/search?q=政府信息"],
        ["import"] = ["/api/v1/imports"],
        ["jobs"] = ["/api/v1/jobs"],
        ["people"] = ["/api/v1/people"],
        ["audit"] = ["/api/v1/audit"],
        ["help"] = ["/api/v1/measures", "/api/v1/rates", "/api/v1/places"],
    };

    /// <summary>Page, then why it has no twin.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        [""] = "leads to another page",
        ["mine"] = "one unit's own findings and days, which /findings and /filing give",
        ["scoring"] = "its sheet comes as /export/scores.json, a row a line",
        ["account"] = "a person's own password and tokens, which no program needs",
        ["connect"] = "a guide",
        ["settings"] = "where this machine keeps its data, told to an administrator in person",
        ["setup"] = "done once, by a person",
        ["sign-in"] = "a program has a token",
        ["sign-out"] = "a program has a token",
        ["refused/{status:int}"] = "the interface answers with problem details",
    };

    [SkippableFact]
    public void Every_page_has_its_twin_in_the_interface_or_says_why_not()
    {
        var pages = site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().ToList();

        Assert.DoesNotContain(pages, page => page != "Index" && !Twins.ContainsKey(page) && !Without.ContainsKey(page));
        Assert.DoesNotContain(Twins.Keys.Concat(Without.Keys), page => !pages.Contains(page));
    }

    [SkippableFact]
    public async Task A_twin_answers_with_what_it_says_and_lists_come_with_totals()
    {
        using var browser = await site.SignedInAsync("administrator");
        foreach (var address in Twins.Values.SelectMany(addresses => addresses))
        {
            using var answer = await browser.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.True(json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any(), $"{address} is no object: a list comes as a page with its total.");

            // Counting every report that holds a phrase would take longer than finding a page of them; `isMore` says whether there are others.
            if (json.TryGetProperty("items", out var items) && !address.Contains("/search", StringComparison.Ordinal))
            {
                Assert.True(json.GetProperty("total").GetInt32() >= items.GetArrayLength(), address);
            }
        }
    }

    [SkippableFact]
    public async Task The_description_of_the_interface_names_every_address()
    {
        using var browser = await site.SignedInAsync("viewer");
        var paths = JsonDocument.Parse(await browser.GetStringAsync("/api/openapi.json")).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();

        foreach (var address in Twins.Values.SelectMany(addresses => addresses))
        {
            var path = address.Split('?')[0];
            Assert.Contains(paths, known => System.Text.RegularExpressions.Regex.IsMatch(path, "^" + System.Text.RegularExpressions.Regex.Replace(known, @"\{[^}]+\}", "[^/]+") + "$"));
        }
    }

    [SkippableFact]
    public async Task A_refusal_of_the_interface_is_json_with_a_number_to_quote()
    {
        using var browser = await site.SignedInAsync("viewer");
        foreach (var (address, status) in new[] { ("/api/v1/nothing-here", 404), ("/api/v1/overview?under=360926&year=2025", 403), ("/api/v1/overview?under=630106", 400) })
        {
            using var answer = await browser.GetAsync(address);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.False(string.IsNullOrEmpty(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("number").GetString()), address);
        }
    }

    [SkippableFact]
    public async Task The_sum_of_the_interface_is_the_sum_of_the_page_and_of_the_export()
    {
        using var browser = await site.SignedInAsync("viewer");
        var rows = JsonDocument.Parse(await browser.GetStringAsync("/api/v1/rollup?under=630106&measure=received.new&from=2025&take=500")).RootElement.GetProperty("items").EnumerateArray().ToList();
        var total = rows.Single(row => row.GetProperty("isSum").GetBoolean()).GetProperty("total").GetDecimal();
        var csv = (await browser.GetStringAsync("/export/measure.csv?under=630106&year=2025&measure=received.new")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(total, rows.Where(row => !row.GetProperty("isSum").GetBoolean() && row.GetProperty("total").ValueKind == JsonValueKind.Number).Sum(row => row.GetProperty("total").GetDecimal()));
        Assert.Contains($"<span class=\"figure\">{Analytics.Web.Showing.Shown.Number((long)total)}</span>", await browser.GetStringAsync("/measure?under=630106&year=2025&measure=received.new"), StringComparison.Ordinal);
        Assert.Equal(rows.Count + 1, csv.Length);
    }
}
