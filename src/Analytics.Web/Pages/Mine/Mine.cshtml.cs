using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Mine;

/// <summary>The home of one unit's own clerk: what is due, put the report in, see what was found, answer.</summary>
[Needs(Role.Filer)]
public sealed class MineModel(Warehouse warehouse, FilingList filing, FindingList findings, CallNotes notes) : SitePage
{
    private const int MostYears = 3;

    public Unit Unit { get; private set; } = null!;

    /// <summary>The latest years in which anything is expected of the unit, the newest first.</summary>
    public IReadOnlyList<FilingList.Row> Years { get; private set; } = [];

    /// <summary>Report years of <see cref="Years"/>, in the same order.</summary>
    public IReadOnlyList<int> Of { get; private set; } = [];

    public ILookup<int, FindingList.Row> Findings { get; private set; } = Enumerable.Empty<FindingList.Row>().ToLookup(row => 0);

    public ILookup<int, CallNotes.Row> Notes { get; private set; } = Enumerable.Empty<CallNotes.Row>().ToLookup(row => 0);

    /// <summary>The form to fill in next: the first year without an accepted report, else the one after the last.</summary>
    public int NextForm => Of.Count == 0 ? warehouse.Clock.GetUtcNow().Year - 1 : Years[0].IsReported == 1 ? Of[0] + 1 : Of[0];

    public IActionResult OnGet()
    {
        if (Visitor.Place.Length == 0 || warehouse.Units.Find(Visitor.Place) is not { } unit)
        {
            return LocalRedirect("/overview");
        }

        Unit = unit;
        warehouse.Obligations.Refresh();
        var rows = filing.Years(unit.Code).Take(MostYears).Select(year => (year, Row: filing.Of(unit.Code, year))).Where(one => one.Row is not null).ToList();
        Of = [.. rows.Select(one => one.year)];
        Years = [.. rows.Select(one => one.Row!)];
        Findings = rows.Where(one => one.Row!.VersionNumber is not null)
            .SelectMany(one => findings.OfVersion(unit.Code, one.year, (int)one.Row!.VersionNumber!.Value).Select(finding => (one.year, finding)))
            .ToLookup(pair => pair.year, pair => pair.finding);
        Notes = Of.SelectMany(year => notes.Of(unit.Code, year).Where(note => note.JurisdictionCode == unit.Code).Select(note => (year, note))).ToLookup(pair => pair.year, pair => pair.note);
        return Page();
    }
}
