using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Layout.Unruled;

namespace Analytics.Import.Documents.Layout;

/// <summary>Printed pages become paragraphs and tables: tables by their ruled lines or by the form's own labels, over page breaks, page numbers left out.</summary>
internal static class PageLayout
{
    public static List<FlowPiece> Read(IReadOnlyList<PrintedPage> pages)
    {
        var pieces = new List<FlowPiece>();
        var (left, right) = Margins(pages);
        var paragraphs = new LayoutParagraphs(left, right);
        LayoutTable? open = null;

        void EndParagraphs()
        {
            paragraphs.End();
            pieces.AddRange(paragraphs.Done.Select(text => new FlowParagraph(text)));
            paragraphs.Done.Clear();
        }

        void EndTable()
        {
            if (open is not null)
            {
                pieces.Add(open.ToFlow());
                open = null;
            }
        }

        var contents = PageContent.Of(pages);
        PageStrip.TakeTables(contents);
        foreach (var page in contents)
        {
            var isFirstOnPage = true;
            foreach (var item in page.Items())
            {
                if (item is TextLines.Line line)
                {
                    EndTable();
                    paragraphs.Add(line);
                }
                else if (item is FlowTable unruled)
                {
                    EndParagraphs();
                    EndTable();
                    pieces.Add(unruled);
                }
                else if (item is RuledTable table)
                {
                    EndParagraphs();
                    if (open is not null && isFirstOnPage && open.GoesOnIn(table))
                    {
                        open.GoOn(table);
                    }
                    else
                    {
                        EndTable();
                        open = LayoutTable.Of(table);
                    }
                }

                isFirstOnPage = false;
            }
        }

        EndParagraphs();
        EndTable();
        return pieces;
    }

    // Where the running text begins and ends on its lines; the same on all pages of a report.
    private static (double Left, double Right) Margins(IReadOnlyList<PrintedPage> pages)
    {
        var words = pages.SelectMany(page => page.Words).ToList();
        if (words.Count == 0)
        {
            return (0, 0);
        }

        var lines = pages.SelectMany(page => TextLines.Of(page.Words)).Where(line => line.Text.Length > 15).ToList();
        return lines.Count == 0 ? (words.Min(word => word.Left), words.Max(word => word.Right))
            : (Share(lines.Select(line => line.Left), 0.1), Share(lines.Select(line => line.Right), 0.9));
    }

    private static double Share(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)((sorted.Length - 1) * share)];
    }
}
