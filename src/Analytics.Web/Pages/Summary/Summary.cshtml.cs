using Analytics.Reporting.Papers;
using Analytics.Reporting.Summaries;
using Analytics.Warehousing;
using Analytics.Warehousing.Overviews;
using Analytics.Warehousing.People;
using Analytics.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Web.Pages.Summary;

/// <summary>The yearly summary as a draft: strike sentences, which is kept, look at it, take it as Word, PDF or working sheet.</summary>
[Needs(Role.Viewer, Role.Officer)]
public sealed class SummaryModel(Warehouse warehouse, Places places, FilingList filing, StruckSentences struck, TimeProvider clock) : PlacePage(places, filing)
{
    public override bool KnowsThePast => true;

    /// <summary>Ids of sentences that are left out of the files.</summary>
    public IReadOnlyList<string> Struck { get; private set; } = [];

    public YearlySummary? Summary { get; private set; }

    public void OnGet()
    {
        Struck = struck.Of(Under, Year);
        Summary = Years.Count == 0 ? null : YearlySummary.Of(warehouse, Under, Year, knowledge: Knowledge);
    }

    /// <summary>Strikes the ticked sentences and brings the others back.</summary>
    public IActionResult OnPost([FromForm(Name = "strike")] string[] sentences)
    {
        var known = YearlySummary.Of(warehouse, Under, Year, knowledge: Knowledge).Blocks.OfType<SentenceBlock>().Select(sentence => sentence.Id).ToHashSet();
        Say(struck.Replace(Under, Year, [.. sentences.Where(known.Contains)], Visitor.Name, clock.GetUtcNow())
            ? W["已记住：划掉 {0} 句，下载的文件里没有它们。", sentences.Count(known.Contains)] : W["没有变化。"]);
        return LocalRedirect($"/summary?under={Under}&year={Year}{When}");
    }
}
