using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Measures;

/// <summary>One measure over the units of a place: the sum with its coverage, the units beside it, and the years before.</summary>
[Needs(Role.Viewer)]
public sealed class MeasureModel(Warehouse warehouse, Places places, FilingList filing) : PlacePage(places, filing)
{
    public override bool KnowsThePast => true;

    public override bool KnowsTrees => true;

    private const int LineYears = 7;

    private readonly Places places = places;

    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? Asked { get; set; }

    public string Code => string.IsNullOrEmpty(Asked) ? "received.new" : Asked;

    [BindProperty(SupportsGet = true, Name = "applicant")]
    public string? ApplicantCode { get; set; }

    public Measure Measure { get; private set; } = Form.Get("received.new");

    public Applicant Applicant { get; private set; }

    /// <summary>The level of the bodies that are listed above a county, each with its own sum; null where units are listed.</summary>
    public string? Level { get; private set; }

    public IReadOnlyList<RollupRow> Units { get; private set; } = [];

    public RollupRow? Sum { get; private set; }

    public ILookup<string, RollupRow> ByUnit { get; private set; } = Enumerable.Empty<RollupRow>().ToLookup(row => "");

    public IReadOnlyList<int> LineOf => [.. Enumerable.Range(Year - LineYears + 1, LineYears)];

    public IActionResult OnGet()
    {
        if (Form.Find(Code) is not { } measure || (ApplicantCode is { Length: > 0 } code && !ApplicantCodes.All.Any(a => a.Code() == code)))
        {
            return NotFound();
        }

        Measure = measure;
        Applicant = measure.Table != FormTable.Applications ? Applicant.None : string.IsNullOrEmpty(ApplicantCode) ? Applicant.Total : ApplicantCodes.FromCode(ApplicantCode);
        if (Years.Count == 0)
        {
            return Page();
        }

        Level = places.Find(Under)?.LevelCode switch { "nation" => "province", "province" => "city", "city" => "county", _ => null };
        var rows = warehouse.Rollups.Of(new RollupQuery(measure, Under, Year - LineYears + 1, Year) { Applicant = Applicant, Knowledge = Knowledge, Level = Level });
        Units = [.. rows.Where(row => !row.IsSum && row.Year == Year)];
        Sum = rows.FirstOrDefault(row => row.IsSum && row.Year == Year);
        ByUnit = rows.ToLookup(row => row.IsSum ? "" : row.Code);
        return Page();
    }

    public IReadOnlyList<decimal?> LineFor(string unit) => [.. LineOf.Select(year => ByUnit[unit].FirstOrDefault(row => row.Year == year)?.Total)];
}
