using Analytics.Reporting.Papers.Letters;
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

    public IActionResult OnPostDraft() => Do(() => W["新起草 {0} 份。", DraftedPapers.Draft(new Office(warehouse, Under, Year)).Count]);

    public IActionResult OnPostSettle(string unit, string? occasion, string? due, string? how) => Do(() =>
    {
        new PaperDrafts(warehouse).Settle(unit, Year, occasion ?? "", due ?? "", how ?? "", Visitor.Name);
        return how == PaperDrafts.Sent ? W["已记为已发。"] : W["已记为不发。"];
    });

    private LocalRedirectResult Do(Func<string> work)
    {
        try
        {
            Say(work());
        }
        catch (WarehouseException refused)
        {
            SayWrong(refused.Message);
        }

        return LocalRedirect($"/season?under={Under}&year={Year}");
    }
}
