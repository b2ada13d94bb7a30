using System.Net;
using System.Text;
using Analytics.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Faults;

/// <summary>Requests that no page ever sends: the site refuses or answers, and never breaks.</summary>
public sealed class RequestTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string[] Values =
    [
        "", "0", "-1", "999999999999999999999", "2024", "630106", "63010", "6301061020", "630106-OFFICE", "%00", "%ff%fe", "..%2f..%2fetc%2fpasswd",
        "'%20OR%201=1--", "%3Cscript%3E", "1e9", "NaN", "2024-02-30", "received.new", "granted%0d%0aSet-Cookie:x", "湟中区", "%F0%9F%8F%9B", new('9', 1500),
    ];

    private static readonly string[] Names = ["under", "year", "unit", "units", "measure", "from", "to", "page", "version", "rule", "state", "language", "place", "finding", "q"];

    [Fact]
    public Task Whatever_is_asked_no_answer_is_an_error_of_ours() => Ask("officer", seed: 1, count: 400);

    [Fact]
    [Trait("Kind", "Long")]
    public async Task Ten_minutes_of_requests_that_no_page_sends_are_answered_or_refused()
    {
        var until = DateTimeOffset.UtcNow + Budget.Share(10);
        for (var seed = 2; DateTimeOffset.UtcNow < until; seed++)
        {
            await Ask(seed % 2 == 0 ? "administrator" : "officer", seed, count: 400);
        }
    }

    [Theory]
    [InlineData("/compare?units=")]
    [InlineData("/compare?units=&units=&measure=")]
    public async Task An_empty_choice_is_no_choice(string address)
    {
        using var browser = await site.SignedInAsync("officer");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Forms_without_their_token_and_bodies_of_noise_are_refused()
    {
        using var browser = await site.SignedInAsync("officer");
        var chance = new Random(2);
        foreach (var path in Paths(seed: 2))
        {
            var noise = new byte[chance.Next(4000)];
            chance.NextBytes(noise);
            using var body = new ByteArrayContent(noise);
            body.Headers.TryAddWithoutValidation("Content-Type", chance.Next(3) switch { 0 => "application/x-www-form-urlencoded", 1 => "multipart/form-data; boundary=x", _ => "application/json" });
            using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), body);
            Assert.True((int)answer.StatusCode is >= 300 and < 500, $"{(int)answer.StatusCode} for a noisy POST to {path} as {body.Headers.ContentType}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task Ask(string role, int seed, int count)
    {
        using var browser = await site.SignedInAsync(role);
        foreach (var address in Addresses(seed, count))
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} for {address}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private IEnumerable<string> Addresses(int seed, int count)
    {
        var chance = new Random(seed);
        var paths = Paths(seed);
        for (var i = 0; i < count; i++)
        {
            var address = new StringBuilder(paths[chance.Next(paths.Count)]);
            for (var parameter = 0; parameter < chance.Next(4); parameter++)
            {
                address.Append(parameter == 0 ? '?' : '&').Append(Names[chance.Next(Names.Length)]).Append('=').Append(Values[chance.Next(Values.Length)]);
            }

            yield return address.ToString();
        }
    }

    // Every route of the site, its places filled with values that mean something and values that do not.
    private List<string> Paths(int seed)
    {
        var chance = new Random(seed);
        return
        [
            .. site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Select(endpoint => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
                    part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Values[chance.Next(Values.Length)])))))
                .Where(path => !path.Contains("sign-out", StringComparison.Ordinal)).Distinct(),
        ];
    }
}
