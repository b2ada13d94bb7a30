using Analytics.Reporting.Summaries;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Summary;

/// <summary>The yearly summary as a draft: strike sentences, look at it, take it as Word, PDF or working sheet.</summary>
[Needs(Role.Viewer)]
public sealed class SummaryModel(Warehouse warehouse, Places places, FilingList filing) : PlacePage(places, filing)
{
    /// <summary>Ids of sentences to leave out.</summary>
    [BindProperty(SupportsGet = true, Name = "strike")]
    public string[] Struck { get; set; } = [];

    public YearlySummary? Summary { get; private set; }

    public void OnGet() => Summary = Years.Count == 0 ? null : YearlySummary.Of(warehouse, Under, Year);
}
