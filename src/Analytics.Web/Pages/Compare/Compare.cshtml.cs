using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Measures;
using Analytics.Core.Words;
using Analytics.Reporting.Comparisons;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Analytics.Web.Showing;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Compare;

/// <summary>Chosen units side by side on chosen measures: chart, table and ranks; an address that can be kept and says when its figures have changed since.</summary>
[Needs(Role.Viewer, Role.Viewer)]
public sealed class CompareModel(Warehouse warehouse, Places places, FilingList filing, SavedComparisons saved, SavedGroups groups, TimeProvider clock) : PlacePage(places, filing)
{
    public const int MostUnits = 12;

    public const int MostMeasures = 4;

    private const string ByGroup = "group";

    private readonly FilingList filing = filing;

    public override bool KnowsThePast => true;

    [BindProperty(SupportsGet = true, Name = "units")]
    public string[] AskedUnits { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "measure")]
    public string[] AskedMeasures { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    /// <summary>Whom each unit is ranked among: `siblings`, `city`, `alike`, or `group` for the chosen units themselves.</summary>
    [BindProperty(SupportsGet = true, Name = "peers")]
    public string? AskedPeers { get; set; }

    /// <summary>Chooses the peers of the first unit in place of the units: `siblings`, `city` or `alike`.</summary>
    [BindProperty(SupportsGet = true, Name = "pick")]
    public string? Pick { get; set; }

    /// <summary>A kept group to choose in place of the units.</summary>
    [BindProperty(SupportsGet = true, Name = "group")]
    public long? Group { get; set; }

    /// <summary>The figures' fingerprint when the address was kept.</summary>
    [BindProperty(SupportsGet = true, Name = "seen")]
    public string? Seen { get; set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public IReadOnlyList<string> Measures { get; private set; } = [];

    /// <summary>Units of the place, then those that were chosen from elsewhere.</summary>
    public IReadOnlyList<(string Code, string Name)> Choices { get; private set; } = [];

    public IReadOnlyList<(string Measure, Comparison Comparison)> Comparisons { get; private set; } = [];

    public string Fingerprint { get; private set; } = "";

    /// <summary>Units that bore another name within these years.</summary>
    public IReadOnlyList<Text> Renames { get; private set; } = [];

    public IReadOnlyList<SavedComparisons.Row> Saved { get; private set; } = [];

    public IReadOnlyList<SavedGroups.Row> Groups { get; private set; } = [];

    public bool IsStale => Seen is { Length: > 0 } && Comparisons.Count > 0 && Seen != Fingerprint;

    /// <summary>One of the choices that the visitor has, whatever was asked for.</summary>
    public string PeersOf => Offered.Any(choice => choice.Code == AskedPeers) ? AskedPeers! : "siblings";

    /// <summary>The choices of peers that lie within the visitor's part of the tree.</summary>
    public IEnumerable<(string Code, Text Words)> Offered => PeerChoices.Where(choice => choice.Code is "siblings" or ByGroup || SeesTheCity);

    /// <summary>The question as addresses of this page and of exports carry it, without the measure.</summary>
    public string Question => $"under={Under}&year={Shown.Year(Year)}&from={Shown.Year(From ?? Year)}&units={string.Join(',', Chosen)}&peers={PeersOf}{When}";

    public string Permalink => $"/compare?{Question}{string.Concat(Measures.Select(measure => "&measure=" + measure))}&seen={Fingerprint}";

    public static IEnumerable<(Text Group, IEnumerable<(string Code, Text Label)> Measures)> AllMeasures =>
    [
        .. Form.Measures.GroupBy(measure => measure.Table).Select(group => (TableWords.Of(group.Key), group.Select(measure => (measure.Code, measure.Label)))),
        (new Text("比率", "Rates"), DerivedMeasures.All.Select(measure => (measure.Id, measure.Title))),
    ];

    private static IEnumerable<(string Code, Text Words)> PeerChoices =>
    [
        ("siblings", Peers.Name(PeerChoice.Siblings)), ("city", Peers.Name(PeerChoice.City)), ("alike", Peers.Name(PeerChoice.Alike)), (ByGroup, new Text("所选单位之间", "the chosen units")),
    ];

    public IActionResult OnGet()
    {
        Measures = [.. AskedMeasures.Where(measure => !string.IsNullOrEmpty(measure)).Distinct().Take(MostMeasures).DefaultIfEmpty("received.new")];
        if (!Measures.All(Reporting.Charts.MeasureWords.Exists))
        {
            return NotFound();
        }

        Saved = saved.Of(Visitor.Name);
        Groups = groups.Of(Visitor.Name);
        Choose();
        if (Chosen.Count > 0)
        {
            From = Math.Clamp(From ?? Year - 4, 2008, Year);
            Comparisons = [.. Measures.Select(measure => (measure, Comparison.Of(warehouse, Chosen, measure, From.Value, Year, ChoiceOf(PeersOf), Among, Knowledge)))];
            Fingerprint = FingerprintOf(Comparisons.SelectMany(one => one.Comparison.Rows));
            Renames = warehouse.UnitHistory.Renames(Chosen, From.Value, Year);
        }

        return Page();
    }

    public IActionResult OnPostSave(string? label)
    {
        OnGet();
        if (Comparisons.Count > 0)
        {
            saved.Add(Visitor.Name, Named(label, W["对比"]), Permalink, clock.GetUtcNow());
            Say(W["已保存。"]);
        }

        return LocalRedirect(Permalink);
    }

    /// <summary>Keeps the chosen units as a group of one's own.</summary>
    public IActionResult OnPostKeep(string? label)
    {
        OnGet();
        if (Chosen.Count > 0)
        {
            groups.Add(Visitor.Name, Named(label, W["单位组"]), Chosen, clock.GetUtcNow());
            Say(W["已保存。"]);
        }

        return LocalRedirect(Permalink);
    }

    public IActionResult OnPostForget(long? id, long? group)
    {
        if (id is { } comparison)
        {
            saved.Remove(Visitor.Name, comparison);
        }

        if (group is { } kept)
        {
            groups.Remove(Visitor.Name, kept);
        }

        Say(W["已删除。"]);
        return LocalRedirect($"/compare?under={Under}&year={Year}");
    }

    // Units that the visitor may not see are left out, whoever names them: a kept group may be older than a change of the person's place.
    private void Choose()
    {
        var rows = Years.Count == 0 ? [] : filing.OfYear(Under, Year);
        var asked = Groups.FirstOrDefault(kept => kept.SavedGroupId == Group)?.Units
            ?? AskedUnits.SelectMany(units => units.Split(',', StringSplitOptions.RemoveEmptyEntries));
        Chosen = [.. asked.Distinct().Where(code => Visit.Sees(code) && warehouse.Units.Find(code) is not null).Take(MostUnits)];
        if (Pick is { Length: > 0 } && Chosen.Count > 0)
        {
            Chosen = [.. Peers.Of(warehouse, Chosen[0], ChoiceOf(Pick), Year).Where(Visit.Sees).OrderBy(code => code != Chosen[0]).Take(MostUnits)];
        }

        var here = rows.Select(row => row.JurisdictionCode).ToHashSet();
        Choices = [.. rows.Select(row => (row.JurisdictionCode, row.Name)), .. Chosen.Where(code => !here.Contains(code)).Select(code => (code, warehouse.Units.Get(code).Name))];
    }

    // A code begins with its city's four digits.
    private bool SeesTheCity => Visitor.Place.Length == 0 || Chosen.All(code => code.Length >= 4 && Visit.Sees(code[..4]));

    // Someone who sees one unit only must not learn from its rank what its siblings filed; the same where peers lie outside.
    private IReadOnlyList<string>? Among => PeersOf == ByGroup || Chosen.Contains(Visitor.Place) ? Chosen : null;

    private static PeerChoice ChoiceOf(string choice) => choice switch { "city" => PeerChoice.City, "alike" => PeerChoice.Alike, _ => PeerChoice.Siblings };

    private static string Named(string? label, string otherwise)
    {
        var name = string.IsNullOrWhiteSpace(label) ? otherwise : label.Trim();
        return name[..Math.Min(name.Length, 100)];
    }

    private static string FingerprintOf(IEnumerable<CompareRow> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('|', rows.Select(row => FormattableString.Invariant($"{row.Jurisdiction} {row.Year} {row.Value} {row.State}"))))))[..10];
}
