using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.Searching;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Search;

/// <summary>Units by name, and words in the texts of their reports, with the place marked.</summary>
[Needs(Role.Viewer)]
public sealed class SearchModel(Places places, TextSearch texts) : SitePage
{
    private const int Longest = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Phrase { get; set; }

    public IReadOnlyList<Places.Row> Units { get; private set; } = [];

    public IReadOnlyList<TextSearch.Hit> Hits { get; private set; } = [];

    public bool IsWhole { get; private set; } = true;

    public string NameOf(string code) => places.Find(code)?.Name ?? code;

    public void OnGet()
    {
        var phrase = (Phrase ?? "").Trim();
        if (phrase.Length is 0 or > Longest)
        {
            return;
        }

        Units = places.Named(phrase, Visitor.Place);
        (Hits, IsWhole) = texts.Find(phrase, Visitor.Place.Length == 0 ? Reach.Nation : Visitor.Place);
    }
}
