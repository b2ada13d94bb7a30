using Analytics.Web.Access;
using Analytics.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Analytics.Web.Pages;

/// <summary>What every page has: the checked visit, the words, and a sentence to say after a change.</summary>
public abstract class SitePage : PageModel
{
    protected Visit Visit => Visit.Of(HttpContext);

    protected Visitor Visitor => Visit.Visitor ?? throw new InvalidOperationException("This page is for people who have signed in.");

    protected Words W => field ??= HttpContext.RequestServices.GetRequiredService<Words>();

    /// <summary>Shown once at the head of the next page.</summary>
    protected void Say(string sentence) => TempData["Said"] = sentence;

    /// <summary>Shown once at the head of the next page, as something that went wrong.</summary>
    protected void SayWrong(string sentence) => TempData["Wrong"] = sentence;

    /// <summary>Back to an address of this site; any other address leads to the first page.</summary>
    protected IActionResult BackTo(string? address) => LocalRedirect(Url.IsLocalUrl(address) ? address! : "/");
}
