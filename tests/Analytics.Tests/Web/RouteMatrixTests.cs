using System.Net;
using Analytics.Web.Access;

namespace Analytics.Tests.Web;

/// <summary>Every route × every role × inside and outside the person's part of the tree, made from the routes themselves.</summary>
[Collection(nameof(SiteTests))]
public class RouteMatrixTests(RunningSite site)
{
    private static readonly string[] People = ["", "viewer", "filer", "officer", "administrator"];

    [SkippableFact]
    public async Task Every_route_declares_what_it_asks_for()
    {
        var silent = (await CallsAsync()).Where(call => call.Needs is null).Select(call => call.ToString()).Distinct().ToList();

        Assert.True(silent.Count == 0, "Put [Needs(…)] on the page, or WithMetadata(new NeedsAttribute(…)) on the route:\n" + string.Join('\n', silent));
    }

    [SkippableFact]
    public async Task A_page_that_changes_something_says_who_may()
    {
        var wrong = (await CallsAsync()).Where(call => call.Method == "POST" && call.IsHandled != (call.Needs?.Change is not Role.Nobody and not null))
            .Select(call => call.ToString()).ToList();

        Assert.True(wrong.Count == 0, "A page with OnPost needs a role for changes, and one without must not have it:\n" + string.Join('\n', wrong));
    }

    [SkippableFact]
    public async Task Every_route_answers_every_role_inside_and_outside_as_declared()
    {
        var calls = await CallsAsync();
        Assert.True(calls.Count > 30, "The routes were not found.");
        var wrong = new List<string>();
        foreach (var name in People)
        {
            using var browser = name.Length == 0 ? site.Visitor() : await site.SignedInAsync(name);
            var role = RoleCodes.FromCode(name);
            foreach (var call in calls.Where(call => call.Path != "/sign-out"))
            {
                foreach (var unit in new[] { RunningSite.Town, RunningSite.Elsewhere })
                {
                    using var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(call.Method), call.Address(unit)));
                    var needed = call.Needs!.For(call.Method);
                    var mayPass = needed == Role.Anyone || (role >= needed && unit == RunningSite.Town);
                    var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                        || answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) == true;
                    if (mayPass == isRefused || (int)answer.StatusCode >= 500)
                    {
                        wrong.Add($"{(name.Length == 0 ? "nobody" : name)} {call.Method} {call.Address(unit)}: {(int)answer.StatusCode}, expected {(mayPass ? "an answer" : "a refusal")}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private Task<IReadOnlyList<Call>> CallsAsync() => Call.AllOfAsync(site.App);
}
