using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Simulation.Printing;

/// <summary>What one report came to: what it says and where everything in it stands.</summary>
internal sealed record PrintedReport(
    string Issuer, string Title, TableEditions Editions, IReadOnlyList<PrintedCell> Cells, Published? Published,
    IReadOnlyList<(int Number, string Title, int From)> Sections, int Lines)
{
    /// <summary>A text report's bytes.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>The page that a format draws; null for text.</summary>
    public PrintedPage? Page { get; init; }
}

/// <summary>The edition of each table as printed; unknown where the table is absent.</summary>
internal readonly record struct TableEditions(Edition Disclosure, Edition Applications, Edition Proceedings);

/// <summary>Paragraphs in order, and the tables that stand between them.</summary>
/// <param name="Lines">The paragraphs; the title first.</param>
/// <param name="TitleLines">How many of them are the title.</param>
/// <param name="Headings">Lines, from 1, that open a section.</param>
/// <param name="Tables">Each table, and the line from 1 before which it stands.</param>
internal sealed record PrintedPage(
    IReadOnlyList<string> Lines, int TitleLines, IReadOnlyList<int> Headings, IReadOnlyList<(int BeforeLine, TableGrid Grid)> Tables)
{
    /// <summary>Paragraphs and tables in reading order: one of the two is null.</summary>
    public IEnumerable<(string? Paragraph, int Line, TableGrid? Table)> Blocks()
    {
        for (var line = 1; line <= Lines.Count + 1; line++)
        {
            foreach (var (before, grid) in Tables)
            {
                if (before == line)
                {
                    yield return (null, line, grid);
                }
            }

            if (line <= Lines.Count)
            {
                yield return (Lines[line - 1], line, null);
            }
        }
    }
}
