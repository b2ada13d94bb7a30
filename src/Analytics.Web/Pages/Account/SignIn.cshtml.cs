using System.Security.Claims;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Analytics.Web.Access.OpenId;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Analytics.Web.Pages.Account;

/// <summary>Name and password; five wrong passwords in a row put the account to rest for a quarter of an hour.</summary>
[Needs(Role.Anyone, Role.Anyone)]
[EnableRateLimiting(Limits.SignIn)]
public sealed class SignInModel(PeopleList people, Passwords passwords, AuditTrail audit, TimeProvider clock, SiteSettings settings) : SitePage
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public string? Wrong { get; private set; }

    /// <summary>The identity provider that may be signed in by instead; null where none is named in the settings.</summary>
    public OpenIdSettings? Provider => settings.OpenId;

    /// <summary>True just after signing out here, when the provider's own session may still stand.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Out { get; set; }

    public IActionResult OnGet() => settings.IsDemonstration || Visit.Visitor is not null ? BackTo(Back) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await people.FindAsync(Name.Trim(), cancellationToken);
        var fits = passwords.Fits(person, Password);
        if (person is null || person.IsOff || person.IsResting(now) || !fits)
        {
            if (person is not null && !fits && !person.IsResting(now))
            {
                await people.FailedAsync(person.Name, now, cancellationToken);
            }

            // One sentence for all, so that nobody learns which names exist.
            Wrong = W["用户名或密码不对，或者账号已停用、因多次输错而暂停 {0} 分钟。", (int)PeopleList.Rest.TotalMinutes];
            await Remember("sign-in-refused", Name, now, cancellationToken);
            return Page();
        }

        await people.SawAsync(person.Name, now, cancellationToken);
        await Remember("sign-in", person.Name, now, cancellationToken);
        await SignInAsync(HttpContext, person);
        return BackTo(Back);
    }

    /// <summary>Gives the browser its cookie.</summary>
    public static Task SignInAsync(HttpContext context, PeopleList.Row person) => context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(person));

    /// <summary>What the cookie holds of a person: the name, and the stamp that ends it when the account changes. The rest is read anew at every request.</summary>
    public static ClaimsPrincipal PrincipalOf(PeopleList.Row person) => new(new ClaimsIdentity(
        [new Claim(SignedIn.NameClaim, person.Name), new Claim(SignedIn.StampClaim, person.Stamp)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private Task Remember(string action, string name, DateTimeOffset now, CancellationToken cancellationToken) => audit.AddAsync(
        new AuditEntry
        {
            At = now, Person = name.Length <= 100 ? name : name[..100], Action = action, Detail = "",
            Address = ClientAddress.Of(HttpContext, settings)?.ToString() ?? "",
        }, cancellationToken);
}
