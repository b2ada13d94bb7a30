#if OPEN_ID
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Analytics.Tests.Web;

/// <summary>A small identity provider on this machine: discovery, authorize, token and keys, with the code bound to its PKCE challenge.</summary>
/// <remarks>Nobody is asked for a password: whoever comes to authorize is <see cref="Person"/>.</remarks>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "disclosure-analytics";
    public const string ClientSecret = "a secret between the two";
    public const string NameClaim = "employee_number";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;
    private readonly Dictionary<string, (string Nonce, string Challenge, string Back)> codes = [];

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
            ["end_session_endpoint"] = Issuer + "/end", ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", alg = "RS256", n = Url(key.ExportParameters(false).Modulus!), e = Url(key.ExportParameters(false).Exponent!) } } }));
        app.MapGet("/authorize", (Delegate)Authorize);
        app.MapPost("/token", (Delegate)TokenAsync);
    }

    /// <summary>The address that tokens are issued under.</summary>
    public string Issuer => app.Urls.First();

    /// <summary>Who signs in; null where the provider does not say.</summary>
    public string? Person { get; set; }

    /// <summary>Where the nonce in the token is to be another's.</summary>
    public bool MixesUpNonces { get; set; }

    /// <summary>What the authorize address was last asked.</summary>
    public IQueryCollection? Asked { get; private set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Authorize(HttpContext context)
    {
        Asked = context.Request.Query;
        var code = Url(RandomNumberGenerator.GetBytes(16));
        codes[code] = (Asked["nonce"].ToString(), Asked["code_challenge"].ToString(), Asked["redirect_uri"].ToString());
        return Results.Redirect($"{Asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(Asked["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (!codes.Remove(form["code"].ToString(), out var kept) || form["client_id"] != ClientId || form["client_secret"] != ClientSecret || form["redirect_uri"] != kept.Back
            || Url(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != kept.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var claims = new Dictionary<string, object> { ["sub"] = "4711", ["nonce"] = MixesUpNonces ? "another" : kept.Nonce };
        if (Person is not null)
        {
            claims[NameClaim] = Person;
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = ClientId, Claims = claims,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Text(JsonSerializer.Serialize(new Dictionary<string, object> { ["access_token"] = "nothing to see", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = token }), "application/json");
    }

    private static string Url(byte[] bytes) => Base64UrlEncoder.Encode(bytes);
}
#endif
