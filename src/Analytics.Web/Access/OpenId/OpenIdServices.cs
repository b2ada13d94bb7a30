using Microsoft.AspNetCore.Authentication;
#if OPEN_ID
using Analytics.Web.Pages;
using Analytics.Web.Wording;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
#endif

namespace Analytics.Web.Access.OpenId;

/// <summary>Puts signing in by an identity provider into the site, where the settings name one and the full set brings the handler.</summary>
public static class OpenIdServices
{
    /// <summary>Where a browser is sent off to the provider.</summary>
    public const string SignInAddress = "/sign-in/provider";

    /// <summary>Where a browser is sent off to end its session at the provider too.</summary>
    public const string SignOutAddress = "/sign-out/provider";

#if OPEN_ID
    /// <summary>True where this program was built with the handler.</summary>
    public static bool IsIncluded => true;

    // Where the provider sends the browser back to; the same in every installation, so that it can be written down once.
    private const string BackFromSignIn = "/sign-in/provider/done";
    private const string BackFromSignOut = "/sign-out/provider/done";

    private const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static AuthenticationBuilder AddOpenId(this AuthenticationBuilder builder, OpenIdSettings? settings)
    {
        if (settings is null)
        {
            return builder;
        }

        builder.Services.AddSingleton(settings).AddScoped<OpenIdEvents>();
        return builder.AddOpenIdConnect(Scheme, options =>
        {
            options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            options.EventsType = typeof(OpenIdEvents);
            options.Authority = settings.Authority.ToString();
            options.RequireHttpsMetadata = settings.Authority.Scheme == "https";
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            // The code comes back in the address and not in a form of another site, so that our cookies may stay Lax.
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.Scope.Clear();
            foreach (var scope in settings.Scopes)
            {
                options.Scope.Add(scope);
            }

            options.CallbackPath = BackFromSignIn;
            options.SignedOutCallbackPath = BackFromSignOut;
            options.SignedOutRedirectUri = "/sign-in";
            // Nobody else ends a session here.
            options.RemoteSignOutPath = PathString.Empty;
            options.BackchannelTimeout = TimeSpan.FromSeconds(10);
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.HttpOnly = true;
            }
        });
    }

    public static void MapOpenId(this WebApplication app)
    {
        app.MapGet(SignInAddress, async (HttpContext context, SiteSettings settings, Words W, string? back) =>
        {
            if (settings.OpenId is null)
            {
                return Results.NotFound();
            }

            try
            {
                await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = RedirectHttpResult.IsLocalUrl(back) ? back : "/" });
                return Results.Empty;
            }
            catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException && !context.Response.HasStarted)
            {
                context.RequestServices.GetRequiredService<ILogger<OpenIdEvents>>().LogWarning("The identity provider {Authority} is out of reach: {Reason}", settings.OpenId.Authority, unreachable.GetBaseException().Message);
                NextPage.SayWrong(context, W["现在连不上{0}，请稍后再试，或用本系统的密码登录。", settings.OpenId.Label]);
                return Results.LocalRedirect("/sign-in");
            }
        }).WithMetadata(new NeedsAttribute(Role.Anyone));
        app.MapGet(SignOutAddress, (SiteSettings settings) => settings.OpenId is null ? Results.NotFound()
            : Results.SignOut(new AuthenticationProperties { RedirectUri = "/sign-in" }, [Scheme])).WithMetadata(new NeedsAttribute(Role.Anyone));
    }
#else
    /// <summary>True where this program was built with the handler.</summary>
    public static bool IsIncluded => false;

    /// <summary>The core set has no handler; settings that ask for one are refused at the start.</summary>
    public static AuthenticationBuilder AddOpenId(this AuthenticationBuilder builder, OpenIdSettings? _) => builder;

    /// <summary>The core set has no routes for it.</summary>
    public static void MapOpenId(this WebApplication _)
    {
    }
#endif
}
