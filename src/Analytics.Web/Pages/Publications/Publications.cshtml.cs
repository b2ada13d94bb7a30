using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Publications;

/// <summary>Who has published on the web, when and where, beside who has filed; and whether the two say the same.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class PublicationsModel(Warehouse warehouse, Places places, FilingList filing) : PlacePage(places, filing)
{
    public IReadOnlyList<PublicationEntry> Entries { get; private set; } = [];

    public bool IsClosed { get; private set; }

    public int Expected => Entries.Count(entry => entry.IsExpected == 1);

    public int Published => Entries.Count(entry => PublicationStates.IsPublished(entry.State));

    public int OnTime => Entries.Count(entry => entry.IsPublishedOnTime == 1);

    public int FiledOnTime => Entries.Count(entry => entry.IsFiledOnTime == 1);

    public int Differing => Entries.Count(entry => entry.State == PublicationStates.Differs);

    public override bool KnowsThePast => true;

    public void OnGet()
    {
        if (Years.Count > 0)
        {
            Entries = warehouse.Publications.Of(Under, Year, Knowledge);
            IsClosed = warehouse.Publications.IsClosed(Under, Year, Knowledge);
        }
    }

    public IActionResult OnPostNote(string unit, string? on, string? address) => Do(() =>
    {
        warehouse.Publications.Note(unit, Year, Day(on), address, Visitor.Name);
        return W["已登记公布情况。"];
    });

    public IActionResult OnPostWithdraw(string unit, string? reason) => Do(() =>
    {
        warehouse.Publications.Withdraw(unit, Year, Visitor.Name, reason ?? "");
        return W["已撤回登记。公布件仍保留，可重新导入。"];
    });

    public IActionResult OnPostClose() => Do(() =>
    {
        warehouse.Publications.Close(Under, Year, Visitor.Name);
        return W["已声明 {0} 年公布情况核对完毕。", Year];
    });

    public IActionResult OnPostReopen() => Do(() =>
    {
        warehouse.Publications.Reopen(Under, Year);
        return W["{0} 年公布情况重新打开核对。", Year];
    });

    private LocalRedirectResult Do(Func<string> work) => Do(work, $"/publications?under={Under}&year={Year}");
}
