using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Checks;

/// <summary>The queue of findings of a year: filter, look at the place, and decide, one by one or many at once.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class ChecksModel(Warehouse warehouse, Places places, FilingList filing, FindingList findings) : PlacePage(places, filing)
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "severity")]
    public string? Severity { get; set; }

    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    /// <summary>One unit's findings only.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; }

    public IReadOnlyList<FindingList.Row> Rows { get; private set; } = [];

    public IReadOnlyList<(string Rule, int Count)> Rules { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, int Count)> Units { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The filters as an address carries them.</summary>
    public string Filters => $"severity={Uri.EscapeDataString(Severity ?? "")}&rule={Uri.EscapeDataString(Rule ?? "")}&unit={Uri.EscapeDataString(Unit ?? "")}&all={(All ? "true" : "false")}";

    public override bool KnowsThePast => true;

    public void OnGet()
    {
        var every = findings.Below(Under, Year, Some(Severity), null, !All, Knowledge);
        Rules = [.. every.GroupBy(row => row.RuleCode).Select(group => (group.Key, group.Count())).OrderByDescending(rule => rule.Item2)];
        Units = [.. every.GroupBy(row => (row.JurisdictionCode, row.Name)).Select(group => (group.Key.JurisdictionCode, group.Key.Name, group.Count()))];
        IReadOnlyList<FindingList.Row> rows = [.. every.Where(row => (Some(Rule) is not { } rule || row.RuleCode == rule) && (Some(Unit) is not { } unit || row.JurisdictionCode == unit))];
        Total = rows.Count;
        Number = Math.Clamp(Number, 0, Total / PageSize);
        Rows = [.. rows.Skip(Number * PageSize).Take(PageSize)];
    }

    /// <summary>One verdict for many findings, each as `unit|rule`; the gate has checked every unit.</summary>
    public IActionResult OnPost([FromForm(Name = "finding")] string[] chosen, string verdict, string? reason)
    {
        var done = 0;
        try
        {
            foreach (var parts in chosen.Select(one => one.Split('|', 2)).Where(parts => parts.Length == 2))
            {
                warehouse.Findings.Judge(parts[0], Year, parts[1], verdict, Visitor.Name, reason);
                done++;
            }

            Say(W["已记录 {0} 条结论。", done]);
            TempData["Undo"] = string.Join(',', chosen.Distinct());
        }
        catch (WarehouseException refused)
        {
            SayWrong(W.Of(refused));
        }

        return LocalRedirect($"/checks?under={Under}&year={Year}&{Filters}");
    }

    /// <summary>Takes the verdicts back that were just given; what had been said before holds again.</summary>
    public IActionResult OnPostUndo([FromForm(Name = "finding")] string[] chosen)
    {
        var taken = chosen.Select(one => one.Split('|', 2)).Where(parts => parts.Length == 2).Sum(parts => warehouse.Findings.TakeBack(parts[0], Year, parts[1]));
        Say(W["已撤销 {0} 条结论。", taken]);
        return LocalRedirect($"/checks?under={Under}&year={Year}&{Filters}");
    }

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
