using System.Net;
using System.Text.RegularExpressions;
using Analytics.Simulation;
using Analytics.Tests.Warehousing;
using Analytics.Web;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>An office's first day over HTTP alone: the one-time link, a roster, an import of a simulated county, a colleague, and every page.</summary>
public partial class FirstDayTests : IDisposable
{
    private const string County = "630106";

    // Sixteen towns, townships and streets, the office and the government, whether they filed or not.
    private const int UnitsOfCounty = 18;

    private const string Password = "correct horse battery";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TempWarehouse temp;

    public FirstDayTests() : this(TestEngine.Sqlite)
    {
    }

    protected FirstDayTests(TestEngine engine) => temp = new TempWarehouse(TimeProvider.System, engine);

    [SkippableFact]
    public async Task From_the_first_link_over_an_import_to_every_page_as_administrator_and_as_officer()
    {
        await using var site = Site.Build(new SiteSettings { Urls = "http://127.0.0.1:0", SignInsPerMinute = 1000, RequestsPerSecond = 20_000 }, temp.Warehouse, TimeProvider.System);
        await site.StartAsync();
        using var administrator = Visitor(site);

        await DoneAsync(RunningSite.PostAsync(administrator, $"/setup?key={site.Services.GetRequiredService<SetupKey>().Value}", "/setup",
            ("key", site.Services.GetRequiredService<SetupKey>().Value), ("name", "chief"), ("password", Password), ("again", Password)));
        await DoneAsync(RunningSite.PostAsync(administrator, $"/filing?under={County}", $"/filing?under={County}&handler=Init", ("from", "2024"), ("to", "2025")));
        var reports = Simulator.Reports(new SimulationPlan { Under = County, FromYear = 2024, ToYear = 2025, Seed = 7 }).ToList();
        var run = await UploadAsync(administrator, reports);
        await DoneAsync(RunningSite.PostAsync(administrator, "/people", "/people?handler=Add", ("name", "clerk"), ("password", Password), ("role", "officer"), ("place", County)));

        Assert.Equal(reports.Count, temp.Warehouse.Imports.Find(run)!.Loaded);
        Assert.All(new[] { 2024, 2025 }, year => Assert.Equal(UnitsOfCounty, temp.Warehouse.Obligations.Of(County, year).Count));
        using var officer = Visitor(site);
        await DoneAsync(RunningSite.PostAsync(officer, "/sign-in", "/sign-in", ("name", "clerk"), ("password", Password)));
        var calls = (await Call.AllOfAsync(site)).Where(call => call.Method == "GET").ToList();
        Assert.True(calls.Count > 30, "The routes were not found.");
        Assert.Empty(await WrongAsync(administrator, Role.Administrator, calls));
        Assert.Empty(await WrongAsync(officer, Role.Officer, calls));
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What was answered with an error, or with a refusal where the role suffices.</summary>
    private static async Task<IReadOnlyList<string>> WrongAsync(HttpClient browser, Role role, IReadOnlyList<Call> calls)
    {
        var wrong = new List<string>();
        foreach (var call in calls.Where(call => call.Needs!.For("GET") != Role.Anyone && role >= call.Needs!.For("GET")))
        {
            foreach (var unit in new[] { County, "630106103" })
            {
                using var answer = await browser.GetAsync(call.Address(unit));
                if ((int)answer.StatusCode >= 500 || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{call.Address(unit)}: {(int)answer.StatusCode}");
                }
            }
        }

        return wrong;
    }

    private async Task<long> UploadAsync(HttpClient browser, IReadOnlyList<SimulatedReport> reports)
    {
        using var form = new MultipartFormDataContent { { new StringContent(RunningSite.TokenIn(await browser.GetStringAsync("/import"))), "__RequestVerificationToken" } };
        foreach (var report in reports)
        {
            form.Add(new ByteArrayContent(report.Bytes), "files", report.FileName);
        }

        using var answer = await browser.PostAsync("/import", form);
        var run = long.Parse(Run().Match(answer.Headers.Location!.OriginalString).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        for (var until = DateTimeOffset.UtcNow + Patience; temp.Warehouse.Imports.Find(run)!.EndedAt is null; await Task.Delay(100))
        {
            Assert.True(DateTimeOffset.UtcNow < until, $"The import did not end: {temp.Warehouse.Queue.State()}");
        }

        return run;
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> posted)
    {
        using var answer = await posted;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static HttpClient Visitor(WebApplication site) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) };

    [GeneratedRegex(@"run=(\d+)")]
    private static partial Regex Run();
}
