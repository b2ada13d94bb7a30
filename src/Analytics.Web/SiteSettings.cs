using System.Net;
using Analytics.Web.Access.OpenId;

namespace Analytics.Web;

/// <summary>What the site was told at its start, from the command line, the environment or a settings file.</summary>
public sealed record SiteSettings
{
    /// <summary>The one settings file, looked for in the folder that the program is started in.</summary>
    public const string FileName = "analytics.json";

    /// <summary>`sqlite:PATH` or `sqlserver:@NAME`; null for the default warehouse.</summary>
    public string? Warehouse { get; init; }

    /// <summary>Where the site listens.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>True while the site shows the embedded sample with sign-in off; only ever on the loopback address.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The header in which a trusted reverse proxy names the person; null where there is none.</summary>
    public string? ProxyHeader { get; init; }

    /// <summary>The addresses of trusted reverse proxies: from them that header is believed, and whom they say they pass on.</summary>
    public IReadOnlyList<IPAddress> ProxyAddresses { get; init; } = [];

    /// <summary>True for a connection that comes from a trusted proxy.</summary>
    public bool TrustsProxy(IPAddress? address) => address is not null && ProxyAddresses.Contains(address);

    /// <summary>The identity provider that people may sign in by; null where there is none.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>True where a reverse proxy in front speaks HTTPS; without one it is needed beyond the loopback address.</summary>
    public bool HttpsAtProxy { get; init; }

    /// <summary>The largest upload, in bytes; a file may have 64 MB, and a form's own parts a little more.</summary>
    public long UploadLimit { get; init; } = 66L * 1024 * 1024;

    /// <summary>True where Hangfire keeps its own state in memory although the warehouse is on a server.</summary>
    public bool SchedulerInMemory { get; init; }

    /// <summary>Where an OpenTelemetry collector takes metrics by OTLP over HTTP; null sends nothing.</summary>
    public Uri? MetricsEndpoint { get; init; }

    /// <summary>Requests a second and address before the site asks for patience.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Sign-in attempts a minute and address.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <exception cref="FormatException">A value cannot be used; the message names the key.</exception>
    public static SiteSettings From(IConfiguration configuration) => new()
    {
        Warehouse = configuration["warehouse"] ?? Environment.GetEnvironmentVariable("ANALYTICS_WAREHOUSE"),
        Urls = configuration["urls"] ?? "http://127.0.0.1:5080",
        ProxyHeader = configuration["Proxy:Header"],
        ProxyAddresses =
        [
            .. (configuration["Proxy:Addresses"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new FormatException($"Proxy:Addresses holds “{text}”, which is no address; write them like `127.0.0.1,::1`.")),
        ],
        OpenId = OpenIdSettings.From(configuration),
        HttpsAtProxy = configuration.OneOf("Proxy:Https", "false", "true") == "true",
        SchedulerInMemory = configuration.OneOf("Scheduler:Storage", "warehouse", "memory") == "memory",
        MetricsEndpoint = configuration["Metrics:Endpoint"] is not { Length: > 0 } text ? null
            : Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri
            : throw new FormatException($"Metrics:Endpoint is “{text}”; write the collector's address like `http://127.0.0.1:4318`."),
    };

    /// <summary>What is wrong with the addresses, in a sentence, or null: beyond the loopback address only HTTPS will do.</summary>
    public string? WhatIsUnsafe()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            var loopback = address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
            if (!loopback && (IsDemonstration || (address.Scheme != "https" && !HttpsAtProxy)))
            {
                return IsDemonstration
                    ? $"The demonstration runs without sign-in and therefore only on the loopback address, not on {url}."
                    : $"{url} is reachable from other machines and needs HTTPS: use https:// with a certificate, or set Proxy:Https=true where a reverse proxy speaks it.";
            }
        }

        return null;
    }
}
