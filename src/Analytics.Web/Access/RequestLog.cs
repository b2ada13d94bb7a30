using System.Diagnostics;

namespace Analytics.Web.Access;

/// <summary>One line a request that changed something, failed or was slow: never the query, the form or a header, where secrets could stand.</summary>
public static class RequestLog
{
    private const long SlowMilliseconds = 1000;

    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        var took = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var status = context.Response.StatusCode;
        if (status >= 500 || took >= SlowMilliseconds || !HttpMethods.IsGet(context.Request.Method))
        {
            context.RequestServices.GetRequiredService<ILogger<Site>>().LogInformation(
                "{Method} {Path} {Status} {Milliseconds} ms {Number} {Person}",
                context.Request.Method, context.Request.Path, status, took, Numbers.Of(context), Visit.Of(context).Visitor?.Name ?? "-");
        }
    });
}

/// <summary>The number that a person quotes when something failed; the log has the same number.</summary>
public static class Numbers
{
    public static string Of(HttpContext context) => context.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
}
