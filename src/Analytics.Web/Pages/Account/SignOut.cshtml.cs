using Analytics.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Account;

/// <summary>Ends the session.</summary>
[Needs(Role.Anyone, Role.Anyone)]
public sealed class SignOutModel(SiteSettings settings) : SitePage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return LocalRedirect(settings.OpenId is null ? "/sign-in" : "/sign-in?out=true");
    }
}
