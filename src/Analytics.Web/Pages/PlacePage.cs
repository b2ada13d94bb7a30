using Analytics.Core.Divisions;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Analytics.Web.Pages;

/// <summary>A page about one government's units in one year: it knows where it is, what stands above, and which years there are.</summary>
public abstract class PlacePage(Places places, FilingList filing) : SitePage
{
    private const int MostToChoose = 300;

    private bool? knewNothing;

    /// <summary>As asked for; the gate has checked it against the visitor's part of the tree.</summary>
    [BindProperty(SupportsGet = true, Name = "under")]
    public string? AskedUnder { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    /// <summary>The day as of which the page is asked for; null is now.</summary>
    [BindProperty(SupportsGet = true, Name = "asof")]
    public string? AsOf { get; set; }

    /// <summary>Only what units had filed by this day; null is all.</summary>
    [BindProperty(SupportsGet = true, Name = "filedby")]
    public string? FiledBy { get; set; }

    /// <summary>`today` sums every year by the tree as it stands today; else by the tree of that year.</summary>
    [BindProperty(SupportsGet = true, Name = "tree")]
    public string? Tree { get; set; }

    /// <summary>True on pages of sums, which can be made by today's tree.</summary>
    public virtual bool KnowsTrees => false;

    /// <summary>True on pages that can be asked as of another day, where the control for it stands.</summary>
    public virtual bool KnowsThePast => false;

    /// <summary>False on pages of what people decided, where it is no question what had been filed by a day.</summary>
    public virtual bool KnowsFilings => true;

    public Knowledge Knowledge { get; private set; } = Knowledge.Now;

    /// <summary>True where the page shows another state of knowledge than now's.</summary>
    public bool IsPast => Knowledge.AsOf is not null || Knowledge.FiledBy is not null;

    /// <summary>True where the page is asked as of a day on which nobody was expected here yet: not a year without faults, but one that nobody knew of.</summary>
    public bool KnewNothing => IsPast && (knewNothing ??= filing.OfYear(Under, Year, Knowledge).Count == 0);

    /// <summary>What links to the same state of knowledge carry; empty for now.</summary>
    public string When => (Knowledge.AsOf is null ? "" : "&asof=" + AsOf) + (Knowledge.FiledBy is null ? "" : "&filedby=" + FiledBy) + (Knowledge.IsTodaysTree ? "&tree=today" : "");

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
        Knowledge = KnowsThePast ? Asked.Of(AsOf, KnowsFilings ? FiledBy : null, KnowsTrees ? Tree : null) : Knowledge.Now;
        ViewData["Under"] = Under;
        ViewData["When"] = When;
        ViewData["Year"] = Year;
    }
}
