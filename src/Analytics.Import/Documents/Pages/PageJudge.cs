using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Tells a report from the other pages that people save instead of it: a list of reports, a link to the file, a page drawn by script.</summary>
internal static class PageJudge
{
    // A report has tables or many sentences; a page that leads to one has a title, a date and the site's owner.
    private const int FewestSentences = 4;
    private const int FewestCells = 12;

    public static void Check(IReadOnlyList<FlowPiece> pieces, PageFacts facts)
    {
        int letters = 0, sentences = 0, cells = 0;
        Count(pieces, ref letters, ref sentences, ref cells);
        if (sentences >= FewestSentences || cells >= FewestCells)
        {
            return;
        }

        if (facts.ReportLinks >= 3)
        {
            throw Refusals.ListPage(facts.ReportLinks);
        }

        if (facts.Files.Count > 0)
        {
            throw Refusals.LinkPage(facts.Files[0]);
        }

        if (letters < 30 && facts.Scripts > 0)
        {
            throw Refusals.ScriptPage();
        }

        if (facts.Pictures > 0 && sentences == 0)
        {
            throw Refusals.PicturePage();
        }

        if (letters == 0)
        {
            throw Refusals.Empty();
        }
    }

    private static void Count(IReadOnlyList<FlowPiece> pieces, ref int letters, ref int sentences, ref int cells)
    {
        foreach (var piece in pieces)
        {
            if (piece is FlowParagraph { OnlyLinks: false } paragraph)
            {
                letters += paragraph.Text.Length;
                sentences += paragraph.Text.AsSpan().Count('。');
            }
            else if (piece is FlowTable table)
            {
                foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                {
                    cells++;
                    Count(cell.Content, ref letters, ref sentences, ref cells);
                }
            }
        }
    }
}
