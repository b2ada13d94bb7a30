using Analytics.Core.Divisions;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Rosters;
using Analytics.Reporting.Season;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.Season;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Season;

/// <summary>What the office sends out around the filing season: the notice with its attachments, a text for the chat group, drafted reminders and slips, send-back rounds.</summary>
[Needs(Role.Officer, Role.Officer)]
public sealed class SeasonModel(Warehouse warehouse, Places places, FilingList filing) : PlacePage(places, filing)
{
    private readonly FilingList filing = filing;

    public string Status { get; private set; } = "";

    public IReadOnlyList<PaperDrafts.Row> Drafts { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>Units whose report was sent back and has not come again, by the day of their round.</summary>
    public IReadOnlyList<FilingList.Row> Rounds { get; private set; } = [];

    public void OnGet()
    {
        if (Years.Count == 0)
        {
            return;
        }

        var units = filing.OfYear(Under, Year);
        Names = units.ToDictionary(unit => unit.JurisdictionCode, unit => unit.Name, StringComparer.Ordinal);
        Rounds = [.. units.Where(unit => unit.StateCode == States.SentBack).OrderBy(unit => unit.CorrectionDueOn ?? "9", StringComparer.Ordinal)];
        Status = ChatStatus.Of(new Office(warehouse, Under, Year));
        Drafts = new PaperDrafts(warehouse).Of(Under, Year);
    }

    /// <summary>The usual departments that are not on the roster yet.</summary>
    public IReadOnlyList<UsualDepartment> Suggested => [.. UsualDepartments.All.Where(department => !Names.ContainsKey($"{Under}-{department.Suffix}"))];

    public IActionResult OnPostContacts(IFormFile? list) => Do(() =>
    {
        if (list is null || list.Length == 0)
        {
            throw new WarehouseException(W["请选择通讯录文件。"]);
        }

        using var bytes = new MemoryStream();
        list.CopyTo(bytes);
        var read = ContactList.Read(warehouse, Under, RosterFile.Read(bytes.ToArray(), System.IO.Path.GetFileName(list.FileName)), System.IO.Path.GetFileName(list.FileName));
        var made = warehouse.Roster.Add([.. read.Units.Select(line => line.Entry(Under, Year, Year))], Visitor.Name);
        return W["通讯录认出 {0} 个单位，新增应报 {1} 份。", read.Units.Count, made.Obligations] + (read.Asked.Count > 0 ? W["请核对 {0} 行：{1}", read.Asked.Count, string.Join(' ', read.Asked.Take(10))] : "");
    });

    public IActionResult OnPostSuggest(string[]? suffix) => Do(() =>
    {
        var government = warehouse.Units.Get(Under);
        var chosen = UsualDepartments.All.Where(department => suffix?.Contains(department.Suffix) == true).ToList();
        var made = warehouse.Roster.Add([.. chosen.Select(department => new RosterEntry(new Unit($"{Under}-{department.Suffix}", department.Name, "department", government.Level, Under), Under, Year, Year))], Visitor.Name);
        return W["已列入 {0} 个部门，新增应报 {1} 份。", chosen.Count, made.Obligations];
    });

    public IActionResult OnPostDraft() => Do(() => W["新起草 {0} 份。", DraftedPapers.Draft(new Office(warehouse, Under, Year)).Count]);

    public IActionResult OnPostSettle(string unit, string? occasion, string? due, string? how) => Do(() =>
    {
        new PaperDrafts(warehouse).Settle(unit, Year, occasion ?? "", due ?? "", how ?? "", Visitor.Name);
        return how == PaperDrafts.Sent ? W["已记为已发。"] : W["已记为不发。"];
    });

    private LocalRedirectResult Do(Func<string> work) => Do(work, $"/season?under={Under}&year={Year}");
}
