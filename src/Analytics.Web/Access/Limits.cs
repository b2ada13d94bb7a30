using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Analytics.Web.Access;

/// <summary>How much one address may ask for: much for reading, little for trying passwords.</summary>
public static class Limits
{
    public const string SignIn = "sign-in";

    public static void Set(RateLimiterOptions options, SiteSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            AddressOf(context),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerSecond * 2,
                TokensPerPeriod = settings.RequestsPerSecond / 10,
                ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                AutoReplenishment = true,
            }));
        options.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";
}
