using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;

namespace Analytics.Web.Pages.Connect;

/// <summary>How Excel, Power BI and scripts fetch what the pages show.</summary>
[Needs(Role.Viewer)]
public sealed class ConnectModel(Places places, FilingList filing) : PlacePage(places, filing)
{
    public string Site => $"{Request.Scheme}://{Request.Host}";
}
