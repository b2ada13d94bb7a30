using Analytics.Web.Access;

namespace Analytics.Web.Pages.Help;

/// <summary>What the words and every measure mean, and how to begin.</summary>
[Needs(Role.Viewer)]
public sealed class HelpModel : SitePage
{
}
