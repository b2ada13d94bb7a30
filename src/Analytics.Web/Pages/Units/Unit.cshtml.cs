using Analytics.Core.Forms;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Units;

/// <summary>One unit: its years side by side, the state of each filing, its findings and every version with what changed.</summary>
[Needs(Role.Viewer)]
public sealed class UnitModel(Warehouse warehouse, Places places, FilingList filing, FindingList findings) : SitePage
{
    private const int MostYears = 8;

    private static readonly string[] Lines =
    [
        "received.new", "received.carried-in", "granted", "partly-granted", "handled.total", "carried-out",
        "normative-documents.made", "normative-documents.issued", "licences.decisions", "penalties.decisions", "coercion.decisions",
        "fees.amount", "procurement.projects", "procurement.amount", "reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total",
    ];

    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<Places.Row> Chain { get; private set; } = [];

    public IReadOnlyList<FilingList.MatrixRow> Years { get; private set; } = [];

    public IReadOnlyList<(Measure Measure, IReadOnlyDictionary<int, RollupRow> ByYear)> Figures { get; private set; } = [];

    public IReadOnlyList<FindingList.Row> Findings { get; private set; } = [];

    public IReadOnlyList<(int Year, IReadOnlyList<VersionEntry> Versions)> Histories { get; private set; } = [];

    public IActionResult OnGet(string unit)
    {
        if (warehouse.Units.Find(unit) is not { } found)
        {
            return NotFound();
        }

        warehouse.Obligations.Keep();
        Unit = found;
        Chain = [.. places.Chain(unit).Where(row => Visit.Sees(row.JurisdictionCode))];
        var years = filing.Years(unit);
        if (years.Count == 0)
        {
            return Page();
        }

        var (from, to) = (Math.Max(years[^1], years[0] - MostYears + 1), years[0]);
        Years = [.. filing.Matrix(unit, from, to).Where(row => row.JurisdictionCode == unit)];
        Figures =
        [
            .. OwnRows([.. Lines.Select(Form.Get)], from, to).Where(line => line.ByYear.Values.Any(row => row.Total is not null)),
        ];
        Findings = [.. Years.Where(row => row.IsReported == 1).OrderByDescending(row => row.ReportYear).Take(2)
            .SelectMany(row => findings.Below(unit, (int)row.ReportYear, null, null, onlyOpen: true).Where(finding => finding.JurisdictionCode == unit))];
        Histories = [.. Years.Reverse().Select(row => ((int)row.ReportYear, warehouse.Versions.History(unit, (int)row.ReportYear))).Where(history => history.Item2.Count > 0)];
        return Page();
    }

    // A government's own figures are its consolidated report's; they stand beside the sum of its units.
    private IEnumerable<(Measure Measure, IReadOnlyDictionary<int, RollupRow> ByYear)> OwnRows(IReadOnlyList<Measure> measures, int from, int to) =>
        measures.Zip(
            warehouse.Rollups.Of(measures, new RollupQuery(measures[0], Unit.Code, from, to) { IsSumOnly = Unit.IsConsolidated }),
            (measure, rows) => (measure, (IReadOnlyDictionary<int, RollupRow>)rows.Where(row => Unit.IsConsolidated ? row.IsSum : row.Code == Unit.Code)
                .ToDictionary(row => row.Year, row => Unit.IsConsolidated ? row with { Total = row.Own?.Value, State = row.Own?.State } : row)));
}
