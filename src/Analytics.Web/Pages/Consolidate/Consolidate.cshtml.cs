using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Consolidate;

/// <summary>The government's own report beside the sum of its addends and the office's adjustments, cell by cell.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class ConsolidateModel(Warehouse warehouse, Places places, FilingList filing, Adjustments adjustments) : PlacePage(places, filing)
{
    private readonly FilingList filing = filing;

    [BindProperty(SupportsGet = true, Name = "differ")]
    public bool OnlyDiffering { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Adjustments.Row> Adjusted { get; private set; } = [];

    public IReadOnlyList<FrozenSum> Frozen { get; private set; } = [];

    /// <summary>The frozen sum that is looked at, with what has changed since.</summary>
    [BindProperty(SupportsGet = true, Name = "frozen")]
    public string? AskedFrozen { get; set; }

    public IReadOnlyList<(ConsolidatedCell Then, ConsolidatedCell Now)> Changed { get; private set; } = [];

    /// <summary>Whose figures the government's own report holds: whole-district, own-body, unknown.</summary>
    public string Scope { get; private set; } = "unknown";

    /// <summary>Measures that no sum may be made of.</summary>
    public IReadOnlyList<Measure> NotAdditive { get; private set; } = [];

    public IReadOnlyList<FilingList.Row> Addends { get; private set; } = [];

    public override bool KnowsThePast => true;

    public void OnGet()
    {
        if (Years.Count == 0)
        {
            return;
        }

        Addends = [.. filing.OfYear(Under, Year, Knowledge).Where(unit => unit.RoleCode == "addend")];
        Adjusted = adjustments.Of(Under, Year, Knowledge);
        Frozen = [.. warehouse.Consolidations.Frozen(Under, Year).Where(frozen => Knowledge.AsOf is not { } then || Instants.Parse(frozen.FrozenAt) <= then)];
        Scope = warehouse.Consolidations.ScopeOf(Under, Year, Knowledge);
        Changed = AskedFrozen is { } name && Frozen.Any(frozen => frozen.Name == name) ? warehouse.Consolidations.ChangedSince(Under, Year, name) : [];
        NotAdditive = [.. Form.Measures.Where(measure => measure.AskedIn(EditionCodes.ForYear(Year)) && measure.Additive == Additivity.No)];
        var byMeasure = Adjusted.ToLookup(row => row.MeasureCode);
        var asked = Form.Measures.Where(measure => measure.AskedIn(EditionCodes.ForYear(Year)) && measure.Additive != Additivity.No).ToList();
        var sums = asked.Count == 0 ? [] : warehouse.Rollups.Of(asked, new RollupQuery(asked[0], Under, Year, Year) { IsSumOnly = true, Knowledge = Knowledge });
        Lines =
        [
            .. asked.Zip(sums, (measure, rows) => (measure, Sum: rows.LastOrDefault(row => row.IsSum))).Where(line => line.Sum is not null)
                .Select(line => new Line(line.measure, line.Sum!, byMeasure[line.measure.Code].Sum(row => line.measure.Unit == MeasureUnit.Yuan ? row.Amount / 100m : row.Amount)))
                .Where(line => !OnlyDiffering || line.Difference is not null and not 0),
        ];
    }

    public IActionResult OnPostAdjust(string? measure, string? amount, string? reason)
    {
        if (Form.Find(measure ?? "") is not { } found || !decimal.TryParse(amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value == 0)
        {
            SayWrong(W["请填写指标和不为零的数。"]);
        }
        else if (string.IsNullOrWhiteSpace(reason))
        {
            SayWrong(W["请写明调整的原因。"]);
        }
        else
        {
            adjustments.Add(Under, Year, found, (long)(value * (found.Unit == MeasureUnit.Yuan ? 100 : 1)), reason.Trim(), Visitor.Name);
            Say(W["已记录调整。"]);
        }

        return LocalRedirect($"/consolidate?under={Under}&year={Year}");
    }

    public IActionResult OnPostFreeze(string? name) => Do(() =>
    {
        warehouse.Consolidations.Freeze(Under, Year, name ?? "", Visitor.Name);
        return W["已定稿。以后有变化，这里会列出来。"];
    });

    public IActionResult OnPostScope(string? scope, string? reason) => Do(() =>
    {
        warehouse.Consolidations.SetScope(Under, Year, scope ?? "", Visitor.Name, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return W["已记录范围。"];
    });

    private LocalRedirectResult Do(Func<string> work) => Do(work, $"/consolidate?under={Under}&year={Year}");

    public IActionResult OnPostUndo(long id)
    {
        adjustments.Undo(Under, id);
        Say(W["已撤销调整。"]);
        return LocalRedirect($"/consolidate?under={Under}&year={Year}");
    }

    /// <summary>One measure: the sum, what the office adds or takes, and what the government's own report says.</summary>
    public sealed record Line(Measure Measure, RollupRow Sum, decimal Adjustment)
    {
        public decimal? Expected => Sum.Total + Adjustment;

        public decimal? Difference => Sum.Own?.Value - Expected;
    }
}
