using System.Text.RegularExpressions;
using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Layout;

/// <summary>Printed pages become paragraphs and tables: tables by their ruled lines, over page breaks, page numbers left out.</summary>
internal static partial class PageLayout
{
    private const double TopShare = 0.09;
    private const double BottomShare = 0.88;

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

        foreach (var page in pages)
        {
            var isFirstOnPage = true;
            foreach (var item in Items(page))
            {
                if (item is TextLines.Line line)
                {
                    EndTable();
                    paragraphs.Add(line);
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

    // Lines and tables of one page from top to bottom.
    private static IEnumerable<object> Items(PrintedPage page)
    {
        var tables = Rulings.Groups(page.Rulings).Select(RuledTable.Of).OfType<RuledTable>()
            .OrderBy(table => (table.Right - table.Left) * (table.Bottom - table.Top)).ToList();
        var free = new List<PrintedWord>();
        foreach (var word in page.Words.SelectMany(word => RuledWords.Split(word, tables)))
        {
            if (tables.Select(table => table.CellAt(word.Middle, word.Centre)).FirstOrDefault(cell => cell is not null) is { } cell)
            {
                cell.Words.Add(word);
            }
            else
            {
                free.Add(word);
            }
        }

        tables.ForEach(table => table.PartOpenCells());
        var lines = BrokenNumbers.Mark(TextLines.Of(free)).Where(line => !IsPageNumber(line, page));
        return lines.Select(line => (At: line.Top, Item: (object)line))
            .Concat(tables.Where(table => table.Cells.Exists(cell => cell.Words.Count > 0)).Select(table => (At: table.Top, Item: (object)table)))
            .OrderBy(item => item.At).Select(item => item.Item);
    }

    private static bool IsPageNumber(TextLines.Line line, PrintedPage page) =>
        (line.Bottom < page.Height * TopShare || line.Top > page.Height * BottomShare) && PageNumber().IsMatch(line.Text);

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

    [GeneratedRegex(@"^[\s\-—–─_·•~～]*(第\s*)?\d{1,3}(\s*页)?([\s/共]+\d{1,3}\s*页?)?[\s\-—–─_·•~～]*$")]
    private static partial Regex PageNumber();
}
