using System.Net;
using System.Text.RegularExpressions;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web;
using Analytics.Web.Access;
using Analytics.Web.Demonstration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>The whole site on a free port of this machine, over a small county of simulated reports, with one person of each role.</summary>
public partial class RunningSite : IAsyncLifetime
{
    public const string Password = "correct horse battery";
    public const string County = "630106";
    public const string Town = "630106102";
    public const string OtherTown = "630106103";
    public const string Elsewhere = "360926105";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("site-under-test-");

    public WebApplication App { get; private set; } = null!;

    public Warehouse Warehouse { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    // The scheduler stands, with its routes, and no job of its own accord disturbs a test: the one with an hour has no district to work for.
    private static readonly JobSettings Nothing = new() { Schedules = JobRunner.Jobs.ToDictionary(job => job.Id, job => job.Id == "build-summary" ? "weekly monday 06:00" : "off") };

    public virtual async Task InitializeAsync()
    {
        Warehouse = Open();
        DemonstrationWarehouse.Fill(Warehouse, 2024, 2025);
        App = Site.Build(new SiteSettings { Urls = "http://127.0.0.1:0", SignInsPerMinute = 10_000, RequestsPerSecond = 20_000, SchedulerInMemory = true }, Warehouse, TimeProvider.System, jobs: Nothing);
        await App.StartAsync();
        Address = new Uri(App.Urls.First());
        foreach (var (name, role, place) in new[]
        {
            ("viewer", Role.Viewer, County), ("filer", Role.Filer, Town), ("officer", Role.Officer, County), ("administrator", Role.Administrator, County),
        })
        {
            await AddAsync(name, role, place);
        }
    }

    public virtual async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>A new warehouse for the site, with nothing in it.</summary>
    protected virtual Warehouse Open() => Warehouse.Open($"sqlite:{Path.Combine(folder.FullName, "test.db")}", TimeProvider.System);

    public Task AddAsync(string name, Role role, string place) => App.Services.GetRequiredService<PeopleList>().AddAsync(
        new PeopleList.Row
        {
            Name = name, DisplayName = name, PasswordHash = App.Services.GetRequiredService<Passwords>().Hash(name, Password),
            RoleCode = role.Code(), PlaceCode = place, Stamp = Guid.NewGuid().ToString("N"), CreatedAt = Instants.Text(TimeProvider.System.GetUtcNow()),
        }, CancellationToken.None);

    /// <summary>A browser that follows nothing and keeps its cookies.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A browser that has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string name, string password = Password)
    {
        var browser = Visitor();
        var answer = await PostAsync(browser, "/sign-in", "/sign-in", ("name", name), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Posts a form with the token of the page that shows it.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = TokenIn(await browser.GetStringAsync(page));
        return await browser.PostAsync(address, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    public static string TokenIn(string html) => Token().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>One site for all tests of pages: it takes seconds to make and tests leave it as they found it, or use units of their own.</summary>
[CollectionDefinition(nameof(SiteTests))]
public sealed class SiteTests : ICollectionFixture<RunningSite>;
