#if OPEN_ID
using System.Net;
using Analytics.Tests.Warehousing;
using Analytics.Warehousing;
using Analytics.Warehousing.People;
using Analytics.Web;
using Analytics.Web.Access;
using Analytics.Web.Access.OpenId;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
#endif

namespace Analytics.Tests.Web;

/// <summary>Signing in by an identity provider, from our page to the provider's and back, over HTTP on this machine.</summary>
public class OpenIdTests
#if OPEN_ID
    : IAsyncLifetime, IDisposable
{
    private readonly TempWarehouse temp;
    private IdentityProvider provider = null!;
    private WebApplication site = null!;

    public OpenIdTests() : this(TestEngine.Sqlite)
    {
    }

    protected OpenIdTests(TestEngine engine) => temp = new TempWarehouse(TimeProvider.System, engine);

    [SkippableFact]
    public async Task Whom_the_provider_knows_and_we_know_comes_in_with_our_role_and_part_of_the_tree()
    {
        provider.Person = "zhang";
        using var browser = Browser();

        Assert.Contains($"href=\"{OpenIdServices.SignInAddress}?back=", await browser.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        using var end = await WalkAsync(browser, OpenIdServices.SignInAddress + "?back=%2Ffiling%3Funder%3D630106102");

        Assert.Equal("/filing?under=630106102", end.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, end.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/filing?under=630106103")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/people")).StatusCode);
    }

    [SkippableFact]
    public async Task The_code_is_asked_for_with_a_challenge_a_state_and_a_nonce_and_comes_back_in_the_address()
    {
        using var browser = Browser();
        using var sent = await browser.GetAsync(OpenIdServices.SignInAddress);

        using var asked = await new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }).GetAsync(sent.Headers.Location);
        Assert.Equal("code", provider.Asked!["response_type"]);
        Assert.Equal("S256", provider.Asked["code_challenge_method"]);
        Assert.All(new[] { "state", "nonce", "code_challenge" }, part => Assert.True(provider.Asked[part].ToString().Length >= 32, part));
        Assert.DoesNotContain("form_post", provider.Asked["response_mode"].ToString(), StringComparison.Ordinal);
        Assert.Equal("openid profile", provider.Asked["scope"]);
        Assert.All(sent.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(sent.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [SkippableTheory]
    [InlineData("stranger", "“stranger”在本系统没有账号")]
    [InlineData("leaver", "“leaver”在本系统没有账号或已停用")]
    [InlineData("ZHANG", "“ZHANG”在本系统没有账号")]
    [InlineData(null, "缺少 employee_number")]
    public async Task Whom_we_do_not_know_is_told_whom_to_ask_and_gets_no_account(string? person, string says)
    {
        provider.Person = person;
        using var browser = Browser();
        var before = await People.ListAsync("", CancellationToken.None);

        using var end = await WalkAsync(browser, OpenIdServices.SignInAddress);

        Assert.Equal("/sign-in", end.RequestMessage!.RequestUri!.AbsolutePath);
        var page = WebUtility.HtmlDecode(await end.Content.ReadAsStringAsync());
        Assert.Contains(says, page, StringComparison.Ordinal);
        Assert.Contains("管理员", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/overview")).StatusCode);
        Assert.Equal(before, await People.ListAsync("", CancellationToken.None));
        Assert.Contains(await site.Services.GetRequiredService<AuditTrail>().ListAsync("", 0, 50, CancellationToken.None), entry => entry is { ActionCode: "sign-in-refused" } && entry.PersonName == (person ?? ""));
    }

    [SkippableFact]
    public async Task An_answer_that_this_browser_did_not_ask_for_lets_nobody_in()
    {
        provider.Person = "zhang";
        using var victim = Browser();
        using var attacker = Browser();
        using var sent = await attacker.GetAsync(OpenIdServices.SignInAddress);
        using var answer = await attacker.GetAsync(sent.Headers.Location);

        using var forced = await WalkAsync(victim, answer.Headers.Location!.PathAndQuery);

        Assert.Equal("/sign-in", forced.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, (await victim.GetAsync("/overview")).StatusCode);
    }

    [SkippableFact]
    public async Task A_token_for_another_sign_in_lets_nobody_in()
    {
        provider.Person = "zhang";
        provider.MixesUpNonces = true;
        using var browser = Browser();

        using var end = await WalkAsync(browser, OpenIdServices.SignInAddress);

        Assert.Equal("/sign-in", end.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("没有完成登录", await end.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.Services.GetRequiredService<AuditTrail>().ListAsync("", 0, 50, CancellationToken.None), entry => entry is { ActionCode: "sign-in" });
    }

    [SkippableTheory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task After_the_sign_in_nobody_is_led_to_another_site(string back)
    {
        provider.Person = "zhang";
        using var browser = Browser();

        using var end = await WalkAsync(browser, $"{OpenIdServices.SignInAddress}?back={Uri.EscapeDataString(back)}");

        Assert.Equal(new Uri(site.Urls.First()).Authority, end.RequestMessage!.RequestUri!.Authority);
    }

    [SkippableFact]
    public async Task Signing_out_ends_the_session_here_and_offers_to_end_the_providers()
    {
        provider.Person = "zhang";
        using var browser = Browser();
        using var inside = await WalkAsync(browser, OpenIdServices.SignInAddress + "?back=%2Ffiling%3Funder%3D630106102");

        using var left = await RunningSite.PostAsync(browser, "/filing?under=630106102", "/sign-out");
        Assert.Equal("/sign-in?out=true", left.Headers.Location!.OriginalString);
        Assert.Contains(OpenIdServices.SignOutAddress, await browser.GetStringAsync("/sign-in?out=true"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/overview")).StatusCode);

        using var away = await browser.GetAsync(OpenIdServices.SignOutAddress);
        Assert.StartsWith(provider.Issuer + "/end?", away.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("client_id=" + IdentityProvider.ClientId, away.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_person_who_is_switched_off_is_out_at_the_next_request()
    {
        provider.Person = "li";
        using var browser = Browser();
        using var inside = await WalkAsync(browser, OpenIdServices.SignInAddress);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);

        await People.ChangeAsync("li", "li", "viewer", "630106", isOff: true, "new-stamp", CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [SkippableFact]
    public async Task A_provider_out_of_reach_leaves_the_password_and_says_so()
    {
        await provider.DisposeAsync();
        using var browser = Browser();

        using var end = await WalkAsync(browser, OpenIdServices.SignInAddress);

        Assert.Contains("现在连不上市统一身份认证", await end.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Behind_a_proxy_that_speaks_https_cookies_are_secure_and_the_way_back_is_https()
    {
        await using var proxied = Build(https: true);
        await proxied.StartAsync();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(proxied.Urls.First()) };

        using var sent = await browser.GetAsync(OpenIdServices.SignInAddress);

        Assert.Contains("redirect_uri=https%3A%2F%2F", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.All(sent.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [SkippableTheory]
    [InlineData("OpenId:Authority", "ClientId=a NameClaim=b")]
    [InlineData("OpenId:Authority", "Authority=id.example ClientId=a NameClaim=b")]
    [InlineData("OpenId:Authority", "Authority=http://id.example ClientId=a NameClaim=b")]
    [InlineData("OpenId:ClientId", "Authority=https://id.example NameClaim=b")]
    [InlineData("OpenId:NameClaim", "Authority=https://id.example ClientId=a")]
    [InlineData("OpenId:Scopes", "Authority=https://id.example ClientId=a NameClaim=b Scopes=profile")]
    [InlineData("OpenId:Secret", "Authority=https://id.example ClientId=a NameClaim=b Secret=c")]
    public void A_setting_that_cannot_be_used_stops_the_start_with_its_key(string key, string written)
    {
        var settings = written.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => "OpenId:" + pair[0], pair => (string?)pair[1]);

        var slip = Assert.Throws<FormatException>(() => SiteSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.StartsWith(key, slip.Message, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        provider = await IdentityProvider.StartAsync();
        site = Build(https: false);
        await site.StartAsync();
        temp.Warehouse.Roster.Init("630106", 2025, 2025);
        foreach (var (name, role, place, isOff) in new[] { ("zhang", Role.Filer, "630106102", false), ("li", Role.Viewer, "630106", false), ("leaver", Role.Officer, "630106", true) })
        {
            await People.AddAsync(
                new PeopleList.Row
                {
                    Name = name, DisplayName = name, PasswordHash = "", RoleCode = role.Code(), PlaceCode = place, Stamp = Guid.NewGuid().ToString("N"),
                    IsOff = isOff, CreatedAt = Instants.Text(TimeProvider.System.GetUtcNow()),
                }, CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    public void Dispose()
    {
        temp.Dispose();
        GC.SuppressFinalize(this);
    }

    private PeopleList People => site.Services.GetRequiredService<PeopleList>();

    private WebApplication Build(bool https) => Site.Build(
        new SiteSettings
        {
            Urls = "http://127.0.0.1:0", HttpsAtProxy = https,
            OpenId = new OpenIdSettings { Authority = new Uri(provider.Issuer), ClientId = IdentityProvider.ClientId, ClientSecret = IdentityProvider.ClientSecret, NameClaim = IdentityProvider.NameClaim, Label = "市统一身份认证" },
        }, temp.Warehouse, TimeProvider.System);

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) };

    // A handler that follows by itself would hide where one was led.
    private static async Task<HttpResponseMessage> WalkAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        for (var steps = 0; answer.Headers.Location is { } next && steps < 8; steps++)
        {
            var to = new Uri(answer.RequestMessage!.RequestUri!, next);
            answer.Dispose();
            answer = await browser.GetAsync(to);
        }

        return answer;
    }
}
#else
{
    [SkippableFact]
    public void Signing_in_by_an_identity_provider_is_tested_in_the_full_set() => Skip.If(true, "The handler comes with PackageSet=full.");
}
#endif
