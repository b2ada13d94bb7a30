using Analytics.Core.Divisions;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Analytics.Web.Pages;

/// <summary>A page about one government's units in one year: it knows where it is, what stands above, and which years there are.</summary>
public abstract class PlacePage(Places places, FilingList filing) : SitePage
{
    private const int MostToChoose = 300;

    /// <summary>As asked for; the gate has checked it against the visitor's part of the tree.</summary>
    [BindProperty(SupportsGet = true, Name = "under")]
    public string? AskedUnder { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    public string Under { get; private set; } = "";

    public string PlaceName { get; private set; } = "";

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<Places.Row> Chain { get; private set; } = [];

    /// <summary>What the visitor can choose from; empty where there are more than a list can hold.</summary>
    public IReadOnlyList<Places.Row> Governments { get; private set; } = [];

    /// <summary>More governments than a list can hold: the visitor writes the code.</summary>
    public bool HasTooMany { get; private set; }

    /// <summary>The page's own path, for links to other years.</summary>
    public string Path => Request.Path;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        HasTooMany = places.CountOfGovernments(Visitor.Place) > MostToChoose;
        Governments = HasTooMany && AskedUnder is { Length: > 0 } ? [] : places.Governments(Visitor.Place);
        Under = AskedUnder is { Length: > 0 } asked ? asked
            : Governments.Count > 0 ? Governments[0].JurisdictionCode
            : Visitor.Place.Length > 0 ? Visitor.Place
            : Reach.Nation;
        Years = filing.Years(Under);
        Year = AskedYear is { } year && (Years.Count == 0 || Years.Contains(year)) ? year : Years.Count > 0 ? Years[0] : AskedYear ?? 0;
        Chain = [.. places.Chain(Under).Where(row => Visit.Sees(row.JurisdictionCode))];
        PlaceName = places.Find(Under)?.Name ?? DivisionList.Default.Find(Under)?.Name ?? (Under == Reach.Nation ? W["全国"] : Under);
        ViewData["Under"] = Under;
        ViewData["Year"] = Year;
    }
}
