using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Analytics.Web.Access;

/// <summary>How much one address may ask for: much for reading, little for trying passwords.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    // Seconds after which a program may try again: the longest of the windows below.
    private const string Patience = "60";

    public static void Set(RateLimiterOptions options, SiteSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Patience;
            return ValueTask.CompletedTask;
        };

        // The page that says “too many” is drawn by asking once more inside, which must not be refused in its turn.
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Features.Get<IStatusCodeReExecuteFeature>() is not null ? RateLimitPartition.GetNoLimiter("refusals") : RateLimitPartition.GetTokenBucketLimiter(
            AddressOf(context, settings),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerSecond * 2,
                TokensPerPeriod = settings.RequestsPerSecond / 10,
                ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                AutoReplenishment = true,
            }));
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context, settings), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    private static string AddressOf(HttpContext context, SiteSettings settings) => ClientAddress.Of(context, settings)?.ToString() ?? "local";
}
