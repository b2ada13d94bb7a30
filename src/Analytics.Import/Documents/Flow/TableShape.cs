using System.Text.RegularExpressions;

namespace Analytics.Import.Documents.Flow;

/// <summary>Tells tables of data from tables that only arrange a page, and sentences that were put into a table's row.</summary>
internal static partial class TableShape
{
    private const int LongCell = 600;
    private const int LongestLabelAcross = 60;

    /// <summary>True where the cells are parts of the page and not data: then their content is read in order.</summary>
    public static bool OnlyArranges(FlowTable table, bool besideTable)
    {
        int cells = 0, widest = 0, plainRows = 0, filled = 0;
        bool holdsTable = false, holdsArticle = false;
        foreach (var row in table.Rows)
        {
            cells += row.Cells.Count;
            widest = Math.Max(widest, row.Cells.Count);
            var rowHoldsTable = false;
            foreach (var cell in row.Cells)
            {
                rowHoldsTable |= cell.HoldsTable;
                if (cell.Content.Count > 0)
                {
                    filled++;
                }

                if (cell.Content.Count >= 5 && cell.Text.Length > LongCell)
                {
                    holdsArticle = true;
                }
            }

            holdsTable |= rowHoldsTable;
            plainRows += !rowHoldsTable && row.Cells.Count > 1 ? 1 : 0;
        }

        if (widest <= 1)
        {
            // A box around a heading of the form, set as a table of its own between its parts, belongs to them.
            return !(besideTable && cells == 1 && !holdsTable && table.Rows.Exists(row => row.Cells.Exists(cell => cell.Text.Length is > 0 and < 30)));
        }

        return filled == 0 || (holdsTable ? plainRows < 3 : holdsArticle && widest <= 3);
    }

    /// <summary>True for a row that holds one sentence, section heading or report title across the whole table: the page was put into a table.</summary>
    public static bool IsSentenceAcross(IReadOnlyList<Grid.Place> row, int width)
    {
        FlowCell? only = null;
        foreach (var (cell, _) in row)
        {
            if (cell.Content.Count == 0 || string.IsNullOrWhiteSpace(cell.Text))
            {
                continue;
            }

            if (only is not null)
            {
                return false;
            }

            only = cell;
        }

        if (only is null || only.HoldsTable || (row.Count > 1 && only.RowSpan > 1))
        {
            return false;
        }

        var text = only.Text;
        var across = row.Count == 1 && only.ColumnSpan >= width;
        return (text.Length < LongestLabelAcross && (SectionHeading().IsMatch(text) || ReportTitle().IsMatch(text)))
            || (text.Length >= 40 && text.Contains('。') && (across || text.Length > 200));
    }

    [GeneratedRegex(@"^\s*[（(]?[一二三四五六七八]\s*[）)、.．]\s*(总体|概述|主动公开|收到|政府信息公开(行政复议|申请)|因政府信息|行政复议|存在|其他需要|政府信息主动|政府信息公开工作存在)")]
    private static partial Regex SectionHeading();

    [GeneratedRegex("政府信息公开(工作)?(年度|情况|年)*(工作)?(年度)?报告\\s*$")]
    private static partial Regex ReportTitle();
}
