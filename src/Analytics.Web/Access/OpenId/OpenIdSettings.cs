using System.Net;

namespace Analytics.Web.Access.OpenId;

/// <summary>The identity provider by which people may sign in besides their password here.</summary>
public sealed record OpenIdSettings
{
    private static readonly string[] Keys = ["Authority", "ClientId", "ClientSecret", "NameClaim", "Label", "Scopes"];

    // Where the settings do not say.
    private const string UsualLabel = "统一身份认证";
    private static readonly string[] UsualScopes = ["openid", "profile"];

    /// <summary>The provider's address, below which its discovery document lies.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The name under which the provider knows this program.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the program proves itself with; null for a client without a secret, which PKCE protects.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The claim that holds a person's user name here.</summary>
    /// <remarks>It has no default: a claim that people may change themselves would let one take another's account.</remarks>
    public required string NameClaim { get; init; }

    /// <summary>What the provider is called on the sign-in page.</summary>
    public string Label { get; init; } = UsualLabel;

    /// <summary>What is asked of the provider.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = UsualScopes;

    /// <summary>The settings; null where none of them is given.</summary>
    /// <exception cref="FormatException">One is missing or cannot be used; the message names the key.</exception>
    public static OpenIdSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("OpenId");
        if (!section.GetChildren().Any(child => !string.IsNullOrWhiteSpace(child.Value)))
        {
            return null;
        }

        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new FormatException($"OpenId:{unknown.Key} is no setting; there are {string.Join(", ", Keys.Select(key => "OpenId:" + key))}.");
        }

        if (!OpenIdServices.IsIncluded)
        {
            throw new FormatException("OpenId:Authority needs the full package set; this program was built without it.");
        }

        return new OpenIdSettings
        {
            Authority = AuthorityOf(Needed(section, "Authority", "the provider's address, like `https://id.example.gov.cn`")),
            ClientId = Needed(section, "ClientId", "the name under which the provider knows this program"),
            ClientSecret = section["ClientSecret"] is { Length: > 0 } secret ? secret : null,
            NameClaim = Needed(section, "NameClaim", "the claim that holds a person's user name here; one that the provider keeps unique and people cannot change themselves, such as `employee_number`"),
            Label = section["Label"] is { Length: > 0 } label ? label : UsualLabel,
            Scopes = section["Scopes"] is { Length: > 0 } scopes ? ScopesOf(scopes) : UsualScopes,
        };
    }

    private static string Needed(IConfigurationSection section, string key, string what) =>
        section[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw new FormatException($"OpenId:{key} is missing; write {what}.");

    private static Uri AuthorityOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
        {
            throw new FormatException($"OpenId:Authority is “{text}”; write an address like `https://id.example.gov.cn`.");
        }

        return uri.Scheme == "https" || IsOfThisMachine(uri) ? uri : throw new FormatException($"OpenId:Authority is “{text}”; a provider on another machine is trusted over https:// alone.");
    }

    private static bool IsOfThisMachine(Uri uri) => uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string[] ScopesOf(string text)
    {
        var scopes = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return scopes.Contains("openid") ? scopes : throw new FormatException($"OpenId:Scopes is “{text}”; it needs the word `openid` among its words.");
    }
}
