using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Analytics.Jobs;
using Analytics.Jobs.Running;
using Analytics.Tests.Warehousing;
using Analytics.Web;
using Microsoft.AspNetCore.Builder;

namespace Analytics.Tests.Web;

/// <summary>Too much, too often, too slow: the site says so and goes on serving the others.</summary>
[Collection(nameof(SiteTests))]
public sealed class LimitTests(RunningSite site)
{
    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_by_a_page_in_words()
    {
        await using var strict = await StrictSite.StartAsync(new SiteSettings { Urls = "http://127.0.0.1:0", RequestsPerSecond = 10 });
        using var browser = strict.Visitor();
        var answers = new List<(HttpStatusCode Status, string Text, string? RetryAfter)>();
        for (var i = 0; i < 60; i++)
        {
            using var answer = await browser.GetAsync("/sign-in");
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter?.ToString()));
        }

        Assert.Equal(HttpStatusCode.OK, answers[0].Status);
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Contains("请等一分钟再试", answer.Text, StringComparison.Ordinal));
        Assert.All(refused, answer => Assert.Equal("60", answer.RetryAfter));
    }

    [Fact]
    public async Task Passwords_can_be_tried_a_few_times_a_minute_and_reading_goes_on_meanwhile()
    {
        await using var strict = await StrictSite.StartAsync(new SiteSettings { Urls = "http://127.0.0.1:0", SignInsPerMinute = 3 });
        using var browser = strict.Visitor();
        var token = RunningSite.TokenIn(await browser.GetStringAsync("/sign-in"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(
                [KeyValuePair.Create("name", $"guess{i}"), KeyValuePair.Create("password", "wrong"), KeyValuePair.Create("__RequestVerificationToken", token)]));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).StatusCode);
    }

    [Theory]
    [InlineData(true, "10.0.0.2", 200)]
    [InlineData(true, "10.0.0.2:4711, 127.0.0.1", 200)]
    [InlineData(true, "10.0.0.2, 10.0.0.1", 429)]
    [InlineData(true, "nonsense", 200)]
    [InlineData(true, "", 200)]
    [InlineData(false, "10.0.0.2", 429)]
    public async Task Behind_a_trusted_proxy_each_address_that_it_passes_on_has_a_limit_of_its_own_and_nobody_elses_word_is_taken(bool isTrusted, string forwarded, int expected)
    {
        await using var strict = await StrictSite.StartAsync(new SiteSettings { Urls = "http://127.0.0.1:0", SignInsPerMinute = 2, ProxyAddresses = isTrusted ? [IPAddress.Loopback] : [] });
        using var browser = strict.Visitor();
        var token = RunningSite.TokenIn(await browser.GetStringAsync("/sign-in"));
        async Task<int> TryAsync(string address)
        {
            using var guess = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("name", "guess"), KeyValuePair.Create("password", "wrong"), KeyValuePair.Create("__RequestVerificationToken", token)]),
            };
            guess.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
            using var answer = await browser.SendAsync(guess);
            return (int)answer.StatusCode;
        }

        Assert.Equal((200, 200, 429), (await TryAsync("10.0.0.1"), await TryAsync("10.0.0.1"), await TryAsync("10.0.0.1")));

        Assert.Equal(expected, await TryAsync(forwarded));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_and_nothing_of_it_is_kept()
    {
        using var browser = await site.SignedInAsync("officer");
        var token = RunningSite.TokenIn(await browser.GetStringAsync("/import"));
        var before = site.Warehouse.Query<long>("SELECT COUNT(*) FROM ImportItem")[0];
        using var file = new ByteArrayContent(new byte[(64 * 1024 * 1024) + 1]);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "files", "巨大.txt" } };

        using var answer = await browser.PostAsync("/import", form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("64 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, site.Warehouse.Query<long>("SELECT COUNT(*) FROM ImportItem")[0]);
    }

    [Fact]
    public async Task An_upload_that_announces_more_than_may_come_at_once_is_refused_before_it_is_sent()
    {
        var answer = await RawAsync(await CookiesAsync(), 300_000_000, "--x\r\n", TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_comes_drop_by_drop_is_cut_off_and_the_site_goes_on()
    {
        // Kestrel gives a slow body five seconds before it asks for 240 bytes a second.
        var answer = await RawAsync(await CookiesAsync(), 1_000_000, "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n", TimeSpan.FromSeconds(60));

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), answer);
        using var browser = await site.SignedInAsync("officer");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/import")).StatusCode);
    }

    private async Task<string> CookiesAsync()
    {
        using var browser = site.Visitor();
        using var answer = await RunningSite.PostAsync(browser, "/sign-in", "/sign-in", ("name", "officer"), ("password", RunningSite.Password));
        return answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).First(cookie => cookie.StartsWith("da-session=", StringComparison.Ordinal));
    }

    /// <summary>What the site answers to a body that begins and then never goes on; empty where it hung up.</summary>
    private async Task<string> RawAsync(string cookies, long announced, string begun, TimeSpan patience)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port);
        using var stop = new CancellationTokenSource(patience);
        await using var stream = client.GetStream();
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST /import HTTP/1.1\r\nHost: {site.Address.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {announced}\r\n\r\n{begun}");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
        var buffer = new byte[4096];
        try
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            return Encoding.ASCII.GetString(buffer, 0, read);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>A site of its own with tight limits, over an empty warehouse.</summary>
    private sealed class StrictSite : IAsyncDisposable
    {
        private readonly TempWarehouse temp = new();
        private readonly WebApplication app;

        private StrictSite(SiteSettings settings) => app = Site.Build(
            settings, temp.Warehouse, TimeProvider.System, jobs: new JobSettings { Schedules = JobRunner.Jobs.ToDictionary(job => job.Id, _ => "off") });

        public static async Task<StrictSite> StartAsync(SiteSettings settings)
        {
            var strict = new StrictSite(settings);
            await strict.app.StartAsync();
            return strict;
        }

        public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.First()) };

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            temp.Dispose();
        }
    }
}
