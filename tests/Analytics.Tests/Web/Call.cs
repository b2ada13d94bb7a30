using System.Reflection;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.Tests.Web;

/// <summary>One method of one route, with its declaration.</summary>
internal sealed record Call(string Method, string Pattern, string? Handler, NeedsAttribute? Needs, bool IsHandled)
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

    /// <summary>Every method of every route that an application has.</summary>
    public static async Task<IReadOnlyList<Call>> AllOfAsync(WebApplication app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var calls = new List<Call>();
        foreach (var endpoint in app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
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

    public override string ToString() => $"{Method} {Path} {Handler}".TrimEnd();
}
