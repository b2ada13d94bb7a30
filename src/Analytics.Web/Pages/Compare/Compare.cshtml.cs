using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Measures;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Comparisons;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Compare;

/// <summary>Chosen units side by side: chart, table and ranks; an address that can be kept and says when its figures have changed since.</summary>
[Needs(Role.Viewer, Role.Viewer)]
public sealed class CompareModel(Warehouse warehouse, Places places, FilingList filing, SavedComparisons saved, TimeProvider clock) : PlacePage(places, filing)
{
    private const int MostUnits = 12;

    private readonly FilingList filing = filing;

    [BindProperty(SupportsGet = true, Name = "units")]
    public string[] AskedUnits { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "measure")]
    public string Measure { get; set; } = "received.new";

    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    /// <summary>The figures' fingerprint when the address was kept.</summary>
    [BindProperty(SupportsGet = true, Name = "seen")]
    public string? Seen { get; set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public IReadOnlyList<FilingList.Row> Choices { get; private set; } = [];

    public Comparison? Comparison { get; private set; }

    public string Fingerprint { get; private set; } = "";

    public IReadOnlyList<SavedComparisons.Row> Saved { get; private set; } = [];

    public bool IsStale => Seen is { Length: > 0 } && Comparison is not null && Seen != Fingerprint;

    public string Permalink => $"/compare?under={Under}&year={Shown.Year(Year)}&from={Shown.Year(From ?? Year)}&measure={Measure}&units={string.Join(',', Chosen)}&seen={Fingerprint}";

    public IEnumerable<(Text Group, IEnumerable<(string Code, Text Label)> Measures)> Measures =>
    [
        .. Form.Measures.GroupBy(measure => measure.Table).Select(group => (TableWords.Of(group.Key), group.Select(measure => (measure.Code, measure.Label)))),
        (new Text("比率", "Rates"), DerivedMeasures.All.Select(measure => (measure.Id, measure.Title))),
    ];

    public IActionResult OnGet()
    {
        if (!Reporting.Charts.MeasureWords.Exists(Measure))
        {
            return NotFound();
        }

        Saved = saved.Of(Visitor.Name);
        Choices = Years.Count == 0 ? [] : filing.OfYear(Under, Year);
        Chosen = [.. AskedUnits.SelectMany(units => units.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().Where(code => warehouse.Units.Find(code) is not null).Take(MostUnits)];
        if (Chosen.Count > 0)
        {
            From = Math.Clamp(From ?? Year - 4, 2008, Year);

            // Someone who sees one unit only must not learn from its rank what its siblings filed.
            var group = Chosen.Contains(Visitor.Place) ? Chosen : null;
            Comparison = Comparison.Of(warehouse, Chosen, Measure, From.Value, Year, group: group);
            Fingerprint = FingerprintOf(Comparison);
        }

        return Page();
    }

    public IActionResult OnPostSave(string? label)
    {
        OnGet();
        if (Comparison is null)
        {
            return LocalRedirect($"/compare?under={Under}&year={Year}");
        }

        var name = string.IsNullOrWhiteSpace(label) ? W["对比"] : label.Trim();
        saved.Add(Visitor.Name, name[..Math.Min(name.Length, 100)], Permalink, clock.GetUtcNow());
        Say(W["已保存。"]);
        return LocalRedirect(Permalink);
    }

    public IActionResult OnPostForget(long id)
    {
        saved.Remove(Visitor.Name, id);
        Say(W["已删除。"]);
        return LocalRedirect($"/compare?under={Under}&year={Year}");
    }

    private static string FingerprintOf(Comparison comparison) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('|', comparison.Rows.Select(row => FormattableString.Invariant($"{row.Jurisdiction} {row.Year} {row.Value} {row.State}"))))))[..10];
}
