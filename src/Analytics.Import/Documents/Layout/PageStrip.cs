using Analytics.Import.Documents.Layout.Unruled;

namespace Analytics.Import.Documents.Layout;

/// <summary>All pages put below each other with nothing between, so that tables without ruled lines are read over page breaks.</summary>
internal static class PageStrip
{
    // The first line of a page stands as far below the last of the page before as lines of one cell do.
    private const double LinePitch = 1.4;

    public static void TakeTables(IReadOnlyList<PageContent> pages)
    {
        var strip = new List<PrintedWord>();
        var rulings = new List<Ruling>();
        var origins = new Dictionary<PrintedWord, (PageContent Page, PrintedWord Word)>(ReferenceEqualityComparer.Instance);
        double bottom = 0;
        foreach (var page in pages.Where(page => page.Words.Count > 0))
        {
            var first = page.Words[0];
            var shift = bottom + (LinePitch * first.Size) - first.Centre;
            foreach (var word in page.Words)
            {
                var moved = word with { Top = word.Top + shift, Bottom = word.Bottom + shift };
                strip.Add(moved);
                origins.Add(moved, (page, word));
                bottom = moved.Centre;
            }

            rulings.AddRange(page.Rulings.Where(line => line.Level).Select(line => line with { At = line.At + shift }));
        }

        foreach (var table in UnruledTable.Find(strip, rulings))
        {
            var top = origins[table.Words.MinBy(word => word.Centre)!];
            top.Page.Add(table.Flow, top.Word.Top);
            foreach (var word in table.Words)
            {
                var (page, taken) = origins[word];
                page.Take(taken);
            }
        }
    }
}
