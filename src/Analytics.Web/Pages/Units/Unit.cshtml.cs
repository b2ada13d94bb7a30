using Analytics.Core.Forms;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Charts.Gallery;
using Analytics.Reporting.Comparisons;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Units;

/// <summary>One unit: its years side by side, the state of each filing, its findings and every version with what changed.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class UnitModel(Warehouse warehouse, Places places, FilingList filing, FindingList findings) : SitePage
{
    private const int MostYears = 8;

    private static readonly string[] Lines =
    [
        "received.new", "received.carried-in", "granted", "partly-granted", "handled.total", "carried-out",
        "normative-documents.made", "normative-documents.issued", "licences.decisions", "penalties.decisions", "coercion.decisions",
        "fees.amount", "procurement.projects", "procurement.amount", "reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total",
    ];

    // What a unit is ranked on; ranks of many more lines would say the same thing many times.
    private static readonly string[] Ranked = ["received.new", "handled.total", "normative-documents.made", "licences.decisions", "penalties.decisions", "grant-rate"];

    /// <summary>New applications over the years beside the median of its siblings; null where there is nothing to draw.</summary>
    public ChartSpec? Chart { get; private set; }

    /// <summary>Where the unit stands among its siblings in the latest year with a figure, measure by measure; empty for who may not see the siblings.</summary>
    public IReadOnlyList<(string Measure, int Year, decimal Value, Standing Standing)> Standings { get; private set; } = [];

    public Unit Unit { get; private set; } = null!;

    /// <summary>The names that it has borne, the first first.</summary>
    public IReadOnlyList<UnitName> Names { get; private set; } = [];

    /// <summary>What became of it, as people entered it.</summary>
    public IReadOnlyList<UnitChangeEntry> Changes { get; private set; } = [];

    /// <summary>The change that can be taken back; null where there is none.</summary>
    public UnitChangeEntry? Last { get; private set; }

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
        Names = warehouse.UnitHistory.Names(unit);
        Changes = warehouse.UnitHistory.Log(unit);
        Last = warehouse.UnitHistory.Last(unit);
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
            .SelectMany(row => findings.OfVersion(unit, (int)row.ReportYear, (int)row.VersionNumber!).Where(finding => finding.VerdictCode is null))];
        Compare(from, to);
        Histories = [.. warehouse.Versions.Histories(unit, from, to).OrderByDescending(year => year.Key).Select(year => (year.Key, year.Value))];
        return Page();
    }

    // Someone who sees one unit only must not learn from its rank what its siblings filed.
    private void Compare(int first, int last)
    {
        var seesSiblings = Unit.Parent is { } parent && Visit.Sees(parent);
        var peers = seesSiblings ? Peers.Of(warehouse, Unit.Code, PeerChoice.Siblings, last) : [Unit.Code];
        var figures = new FigureSource(warehouse).Of(peers, first, last, FigureSource.Codes(Ranked));
        var chart = new MeasureByYear().Draw(figures, new ChartRequest(last) { Chosen = [Unit.Code], Marked = Unit.Code });
        Chart = chart.Series.Any(series => series.Code == Unit.Code && series.Points.Any(point => point.Value is not null)) ? chart : null;
        Standings = !seesSiblings ? [] :
        [
            .. from measure in Ranked
               let year = Enumerable.Range(first, last - first + 1).Reverse().FirstOrDefault(year => figures.Of(Unit.Code, year, measure).Value is not null)
               where year > 0
               select (measure, year, figures.Of(Unit.Code, year, measure).Value!.Value, Standing.Among(figures, Unit.Code, year, measure)),
        ];
    }

    public IActionResult OnPostRename(string unit, string? name, int fromYear, string? reason) => Do(unit, () =>
    {
        warehouse.UnitChanges.Rename(unit, name ?? "", fromYear, Visitor.Name, Some(reason));
        return W["已更名。代码不变，数据连续。"];
    });

    public IActionResult OnPostFormer(string unit, string? name, int fromYear, string? reason) => Do(unit, () =>
    {
        warehouse.UnitChanges.Former(unit, name ?? "", fromYear, Visitor.Name, Some(reason));
        return W["已补记曾用名。"];
    });

    /// <summary>Under another body (<paramref name="place"/>, so named that the gate checks it).</summary>
    public IActionResult OnPostMove(string unit, string? place, int fromYear, string? reason) => Do(unit, () =>
    {
        warehouse.UnitChanges.Move(unit, warehouse.Units.Get(place ?? "").Code, fromYear, Visitor.Name, Some(reason));
        return W["已划转。以前各年仍计入原来的合计。"];
    });

    /// <summary>Merged into another unit (<paramref name="place"/>), or abolished where none is named.</summary>
    public IActionResult OnPostMerge(string unit, string? place, int fromYear, string? reason) => Do(unit, () =>
    {
        warehouse.UnitChanges.Merge(unit, string.IsNullOrWhiteSpace(place) ? null : warehouse.Units.Get(place.Trim()).Code, fromYear, reason ?? "", Visitor.Name);
        return W["已记录。以前的数据不动，此后不再应报。"] + OutsideSums(unit);
    });

    /// <summary>Split into others (<paramref name="units"/>, so named that the gate checks them), each with the name in the same place.</summary>
    public IActionResult OnPostSplit(string unit, string?[] units, string?[] names, int fromYear, string? reason) => Do(unit, () =>
    {
        var parts = units.Zip(names, (code, name) => (Code: code?.Trim() ?? "", Name: name?.Trim() ?? "")).Where(part => part.Code.Length > 0).ToList();
        warehouse.UnitChanges.Split(unit, parts, fromYear, reason ?? "", Visitor.Name);
        return W["已记录分设：{0} 年度起由 {1} 报送。", fromYear, string.Join(W["、"], parts.Select(part => part.Name))] + OutsideSums(unit);
    });

    /// <summary>The last change of the unit, which the person saw as <paramref name="change"/>, is taken back.</summary>
    public IActionResult OnPostUndo(string unit, long change, string? reason) => Do(unit, () =>
    {
        var undone = warehouse.UnitChanges.Undo(unit, change, reason ?? "", Visitor.Name);
        return W["已撤销：{0}。变动前的情况从现在起恢复，记录留在沿革里。", W.In(undone.Words)];
    });

    // What it filed for years in which it is no more would be missed in the sums without a word.
    private string OutsideSums(string unit) => warehouse.UnitHistory.FiledAfterItsEnd(unit) is { Count: > 0 } years
        ? W[" 注意：它 {0} 年已有报告，那些数从此不在任何合计里；如不是这个意思，请撤销这项变动，从下一年度起登记。", string.Join(W["、"], years)] : "";

    private LocalRedirectResult Do(string unit, Func<string> work) => Do(work, $"/units/{unit}");

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // A government's own figures are its consolidated report's; they stand beside the sum of its units.
    private IEnumerable<(Measure Measure, IReadOnlyDictionary<int, RollupRow> ByYear)> OwnRows(IReadOnlyList<Measure> measures, int from, int to) =>
        measures.Zip(
            warehouse.Rollups.Of(measures, new RollupQuery(measures[0], Unit.Code, from, to) { IsSumOnly = Unit.IsConsolidated }),
            (measure, rows) => (measure, (IReadOnlyDictionary<int, RollupRow>)rows.Where(row => Unit.IsConsolidated ? row.IsSum : row.Code == Unit.Code)
                .ToDictionary(row => row.Year, row => Unit.IsConsolidated ? row with { Total = row.Own?.Value, State = row.Own?.State } : row)));
}
