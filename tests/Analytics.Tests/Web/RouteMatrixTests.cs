using System.Net;
using System.Reflection;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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

    private async Task<IReadOnlyList<Call>> CallsAsync()
    {
        var loader = site.App.Services.GetRequiredService<PageLoader>();
        var calls = new List<Call>();
        foreach (var endpoint in site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            if (page is null)
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                calls.AddRange(methods.Select(method => new Call(method, endpoint.RoutePattern.RawText!, null, NeedsAttribute.Choose(endpoint.Metadata.GetOrderedMetadata<NeedsAttribute>(), null), true)));
                continue;
            }

            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            var declared = compiled.ModelTypeInfo!.GetCustomAttributes<NeedsAttribute>().ToList();
            var handlers = compiled.HandlerMethods.Where(handler => handler.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase)).ToList();
            calls.Add(new Call("GET", endpoint.RoutePattern.RawText!, null, NeedsAttribute.Choose(declared, null), true));
            calls.Add(new Call("POST", endpoint.RoutePattern.RawText!, null, NeedsAttribute.Choose(declared, null), handlers.Count > 0));
            calls.AddRange(handlers.Where(handler => handler.Name is not null)
                .Select(handler => new Call("POST", endpoint.RoutePattern.RawText!, handler.Name, NeedsAttribute.Choose(declared, handler.Name), true)));
        }

        return [.. calls.DistinctBy(call => call.ToString())];
    }

    /// <summary>One method of one route, with its declaration.</summary>
    private sealed record Call(string Method, string Pattern, string? Handler, NeedsAttribute? Needs, bool IsHandled)
    {
        public string Path => "/" + Pattern.TrimStart('/');

        /// <summary>The address with a unit's code in it: in the route where it has one, else in the query.</summary>
        public string Address(string unit)
        {
            var path = Path.Replace("{unit}", unit, StringComparison.Ordinal).Replace("{year:int}", "2025", StringComparison.Ordinal)
                .Replace("/{version:int?}", "", StringComparison.Ordinal).Replace("{status:int}", "404", StringComparison.Ordinal).Replace("{name}", "site.css", StringComparison.Ordinal)
                .Replace("/{**path}", "", StringComparison.Ordinal)
                .Replace("{subject}", "applications", StringComparison.Ordinal);
            Assert.False(path.Contains('{'), $"Say in this test what stands for the parameter in {Pattern}.");
            return $"{path}?{(Pattern.Contains("{unit}", StringComparison.Ordinal) ? "" : $"under={unit}")}{(Handler is null ? "" : $"&handler={Handler}")}";
        }

        public override string ToString() => $"{Method} {Path} {Handler}".TrimEnd();
    }
}
