using System.Security.Claims;
using Analytics.Warehousing.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Analytics.Web.Access;

/// <summary>Recognises who asks: the demonstration, a token, the cookie, or the header of a reverse proxy.</summary>
/// <remarks>The person is read from the warehouse at every request, so that a person who was switched off, moved or given a new
/// password is out at once. Whoever signs in by OpenID Connect gets the same cookie.</remarks>
public sealed class SignedIn(SiteSettings settings, PeopleList people, AccessTokens tokens, TimeProvider clock)
{
    public const string NameClaim = ClaimTypes.Name;
    public const string StampClaim = "stamp";

    public async Task<Visitor?> RecogniseAsync(HttpContext context)
    {
        if (settings.IsDemonstration)
        {
            return IsLoopback(context) ? new Visitor("demo", "示例", Role.Administrator, "", SignedInBy.Demonstration) : null;
        }

        if (TokenOf(context) is { } token)
        {
            var owner = await tokens.OwnerAsync(token, clock.GetUtcNow(), context.RequestAborted);
            return owner is null ? null : await FindAsync(owner, null, SignedInBy.Token, context.RequestAborted);
        }

        if (ProxyName(context) is { } proxied)
        {
            return await FindAsync(proxied, null, SignedInBy.Proxy, context.RequestAborted);
        }

        var cookie = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return cookie.Principal?.FindFirstValue(NameClaim) is { } name && cookie.Principal.FindFirstValue(StampClaim) is { } stamp
            ? await FindAsync(name, stamp, SignedInBy.Cookie, context.RequestAborted)
            : null;
    }

    private async Task<Visitor?> FindAsync(string name, string? stamp, SignedInBy how, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(name, cancellationToken);
        return person is null || person.IsOff || (stamp is not null && stamp != person.Stamp)
            ? null
            : new Visitor(person.Name, person.DisplayName, RoleCodes.FromCode(person.RoleCode), person.PlaceCode, how);
    }

    /// <summary>A token in the header everywhere; in the query only for exports, because Excel and Power BI can send nothing else.</summary>
    private static string? TokenOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header[7..].Trim();
        }

        return HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/export")
            ? context.Request.Query["token"].FirstOrDefault()
            : null;
    }

    private string? ProxyName(HttpContext context) =>
        settings.ProxyHeader is { } header && settings.TrustsProxy(ClientAddress.Plain(context.Connection.RemoteIpAddress))
            && context.Request.Headers[header].FirstOrDefault() is { Length: > 0 } name
            ? name
            : null;

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is null || System.Net.IPAddress.IsLoopback(context.Connection.RemoteIpAddress);
}
