using System.Net;

namespace Analytics.Web.Access;

/// <summary>From which address a person asks: the connection's, or, where that is a trusted proxy's, the one that the proxy says it passes on.</summary>
public static class ClientAddress
{
    /// <summary>The header in which proxies add, at its end, whom they speak for.</summary>
    public const string Header = "X-Forwarded-For";

    /// <summary>The address; null on connections that have none.</summary>
    /// <remarks>What stands before the last address that no trusted proxy added may be written by anybody, and is not read.</remarks>
    public static IPAddress? Of(HttpContext context, SiteSettings settings)
    {
        var nearest = Plain(context.Connection.RemoteIpAddress);
        if (!settings.TrustsProxy(nearest))
        {
            return nearest;
        }

        foreach (var said in context.Request.Headers[Header].SelectMany(line => (line ?? "").Split(',')).Reverse())
        {
            if (!IPEndPoint.TryParse(said.Trim(), out var end))
            {
                return nearest;
            }

            nearest = Plain(end.Address);
            if (!settings.TrustsProxy(nearest))
            {
                return nearest;
            }
        }

        return nearest;
    }

    // An IPv4 address is one address, however the socket was opened.
    internal static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
