using Analytics.Web.Scheduling;

namespace Analytics.Web.Access;

/// <summary>What every answer tells the browser: only our own style, script and pictures, no frames, no guessing of types.</summary>
public static class Headers
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The full set's dashboard draws its icons with a font of its own; its inline styles stay refused, and it does without them.
    private const string DashboardPolicy = Policy + "; font-src 'self'";

    public static IApplicationBuilder UseOurHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(SchedulingServices.Dashboard) ? DashboardPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A page holds one person's part of the tree; a shared cache must not keep it. Assets say otherwise themselves.
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    });
}
