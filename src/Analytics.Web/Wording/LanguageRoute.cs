using Analytics.Web.Access;

namespace Analytics.Web.Wording;

/// <summary>The switch between Chinese and English; leads back to where the visitor was, never to another site.</summary>
public static class LanguageRoute
{
    public static void MapLanguage(this IEndpointRouteBuilder routes) => routes.MapGet("/language", (string? to, string? back, HttpContext context) =>
    {
        context.Response.Cookies.Append(Words.CookieName, to == "en" ? "en" : "zh", new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
        });
        return IsOurs(back) ? Results.LocalRedirect(back!) : Results.LocalRedirect("/");
    }).WithMetadata(new NeedsAttribute(Role.Anyone));

    private static bool IsOurs(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not '/' and not '\\') && !address.Any(char.IsControl);
}
