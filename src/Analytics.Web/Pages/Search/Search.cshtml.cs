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

    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Phrase { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; }

    /// <summary>True where a further page holds more.</summary>
    public bool HasMore { get; private set; }

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

        Number = Math.Clamp(Number, 0, 10_000);
        Units = Number == 0 ? places.Named(phrase, Visitor.Place) : [];
        (Hits, IsWhole) = texts.Find(phrase, Visitor.Place.Length == 0 ? Reach.Nation : Visitor.Place, PageSize + 1, Number * PageSize, Year);
        HasMore = Hits.Count > PageSize;
        Hits = [.. Hits.Take(PageSize)];
    }
}
