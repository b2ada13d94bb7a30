using Analytics.Import.Documents.Flow;

namespace Analytics.Import.Documents.Pages;

/// <summary>Leaves out menus and lists of other pages: lines that are nothing but links, one after another.</summary>
internal static class LinkRuns
{
    public static List<FlowPiece> Without(List<FlowPiece> pieces)
    {
        var kept = new List<FlowPiece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is FlowTable table)
            {
                InTable(table);
                kept.Add(table);
            }
            else if (!IsLinks(pieces, i) || !(IsLinks(pieces, i - 1) || IsLinks(pieces, i + 1)))
            {
                kept.Add(pieces[i]);
            }
        }

        return kept;
    }

    // Only cells that hold a part of the page; a cell of data keeps what it prints, linked or not.
    private static void InTable(FlowTable table)
    {
        if (!TableShape.OnlyArranges(table, besideTable: false))
        {
            return;
        }

        foreach (var cell in table.Rows.SelectMany(row => row.Cells))
        {
            var kept = Without(cell.Content);
            cell.Content.Clear();
            cell.Content.AddRange(kept);
        }
    }

    private static bool IsLinks(List<FlowPiece> pieces, int i) =>
        i >= 0 && i < pieces.Count && pieces[i] is FlowParagraph { OnlyLinks: true };
}
