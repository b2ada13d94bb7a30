using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Layout.Unruled;

namespace Analytics.Import.Documents.Layout;

/// <summary>One page taken apart: its ruled tables, and the words outside them; the page's number is left out.</summary>
internal sealed class PageContent
{
    private readonly PrintedPage page;
    private readonly List<RuledTable> tables;
    private readonly List<(double Top, FlowTable Table)> unruled = [];
    private readonly HashSet<PrintedWord> taken = new(ReferenceEqualityComparer.Instance);

    private PageContent(PrintedPage page, List<RuledTable> tables, List<PrintedWord> words) => (this.page, this.tables, Words) = (page, tables, words);

    /// <summary>Words outside ruled tables, from top to bottom.</summary>
    public IReadOnlyList<PrintedWord> Words { get; }

    public IReadOnlyList<Ruling> Rulings => page.Rulings;

    /// <summary>The pages of a document.</summary>
    public static List<PageContent> Of(IReadOnlyList<PrintedPage> pages)
    {
        var numbers = PageNumbers.Find(pages);
        var fragments = new Fragments(pages.SelectMany(page => page.Words));
        return [.. pages.Select(page => Of(page, numbers, fragments))];
    }

    private static PageContent Of(PrintedPage page, HashSet<PrintedWord> numbers, Fragments fragments)
    {
        var tables = Analytics.Import.Documents.Layout.Rulings.Groups(page.Rulings).Select(RuledTable.Of).OfType<RuledTable>()
            .OrderBy(table => (table.Right - table.Left) * (table.Bottom - table.Top)).ToList();
        var free = new List<PrintedWord>();
        var ruled = new RuledWords(tables, page.Words);
        foreach (var word in page.Words.Where(word => !numbers.Contains(word)).SelectMany(ruled.Split))
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
        tables.ForEach(table => table.TakeRest(free));
        foreach (var table in tables.Where(table => !table.IsWhole).ToList())
        {
            free.AddRange(table.Cells.SelectMany(cell => cell.Words));
            tables.Remove(table);
        }

        return new PageContent(page, tables, [.. fragments.Join(free).SelectMany(RunTogether.Parts).OrderBy(word => word.Centre)]);
    }

    /// <summary>A table without ruled lines that begins on this page, and the words that it took from it.</summary>
    public void Add(FlowTable table, double top) => unruled.Add((top, table));

    public void Take(PrintedWord word) => taken.Add(word);

    /// <summary>Lines and tables from top to bottom.</summary>
    public IEnumerable<object> Items() =>
        BrokenNumbers.Mark(TextLines.Of([.. Words.Where(word => !taken.Contains(word))])).Select(line => (At: line.Top, Item: (object)line))
            .Concat(tables.Where(table => table.Cells.Exists(cell => cell.Words.Count > 0)).Select(table => (At: table.Top, Item: (object)table)))
            .Concat(unruled.Select(table => (At: table.Top, Item: (object)table.Table)))
            .OrderBy(item => item.At).Select(item => item.Item);
}
