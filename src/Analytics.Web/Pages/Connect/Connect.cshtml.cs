using Analytics.Core.Words;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;

namespace Analytics.Web.Pages.Connect;

/// <summary>How Excel, Power BI and scripts fetch what the pages show.</summary>
[Needs(Role.Viewer)]
public sealed class ConnectModel(Places places, FilingList filing, TimeProvider clock) : PlacePage(places, filing)
{
    public string Site => $"{Request.Scheme}://{Request.Host}";

    /// <summary>The year in the examples: the one shown, else the one for which reports are due now.</summary>
    public int ExampleYear => Year > 0 ? Year : clock.Today().Year - 1;
}
