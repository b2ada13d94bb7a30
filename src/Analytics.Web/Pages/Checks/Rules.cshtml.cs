using Analytics.Core.Checks;
using Analytics.Web.Access;

namespace Analytics.Web.Pages.Checks;

/// <summary>The rule book: what every check demands, where it comes from, and when it stays silent.</summary>
[Needs(Role.Viewer)]
public sealed class RulesModel : SitePage
{
    public IReadOnlyList<Check> Rules { get; } = RuleBook.Checks;
}
