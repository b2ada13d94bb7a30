using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages;

/// <summary>The first page: one's own unit for a filer, the overview for everybody else.</summary>
[Needs(Role.Viewer)]
public sealed class IndexModel : SitePage
{
    public IActionResult OnGet() => LocalRedirect(Visitor.Role == Role.Filer && Visitor.Place.Length > 0 ? "/mine" : "/overview");
}
