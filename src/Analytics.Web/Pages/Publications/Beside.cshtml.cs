using Analytics.Core.Checks.Filing;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Publications;

/// <summary>A report as filed beside the same report as published, cell by cell, with the differing ones marked.</summary>
[Needs(Role.Viewer)]
public sealed class BesideModel(Warehouse warehouse, Places places) : SitePage
{
    public string Unit { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public int Year { get; private set; }

    public IReadOnlyList<Places.Row> Chain { get; private set; } = [];

    public PublicationEntry? Entry { get; private set; }

    public ComparedSide? Filed { get; private set; }

    public ComparedSide? Published { get; private set; }

    public IReadOnlyList<PublishedCopyEntry> Copies { get; private set; } = [];

    /// <summary>The cells that say something else, as each of the two prints them.</summary>
    public IReadOnlyList<(Measure Measure, Applicant Applicant, Cell Filed, Cell Published)> Differing { get; private set; } = [];

    public IActionResult OnGet(string unit, int year)
    {
        if (warehouse.Units.Find(unit) is not { } body)
        {
            return NotFound();
        }

        (Unit, UnitName, Year) = (unit, body.Name, year);
        Chain = [.. places.Chain(unit).Where(row => Visit.Sees(row.JurisdictionCode))];
        Entry = warehouse.Publications.Of(unit, year).FirstOrDefault(entry => entry.JurisdictionCode == unit);
        Copies = warehouse.Publications.Copies(unit, year);
        if (warehouse.Versions.Report(unit, year) is { } filed && warehouse.Publications.Report(unit, year) is { } published)
        {
            Differing = [.. Differences.Between(filed, published).Select(cell => (cell.Measure, cell.Applicant, filed.Find(cell.Measure, cell.Applicant)!.Value, published.Find(cell.Measure, cell.Applicant)!.Value))];
            var names = Differing.Select(cell => CellNames.Of(cell.Measure, cell.Applicant)).ToHashSet(StringComparer.Ordinal);
            Filed = new ComparedSide(filed, "f", "p", names, $"/reports/{unit}/{Shown.Year(year)}");
            Published = new ComparedSide(published, "p", "f", names, null);
        }

        return Page();
    }
}

/// <summary>One of two reports that stand beside each other.</summary>
/// <param name="Side">Begins the ids of this side's cells; <paramref name="Other"/> those of the other's.</param>
/// <param name="Differing">Names of the cells that say something else over there.</param>
/// <param name="Source">Where a cell's place in the document is shown; null where only the tables are.</param>
public sealed record ComparedSide(Report Report, string Side, string Other, IReadOnlySet<string> Differing, string? Source);
