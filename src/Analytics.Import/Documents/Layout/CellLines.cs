namespace Analytics.Import.Documents.Layout;

/// <summary>The lines of a ruled cell; a number that was broken because its cell is too narrow for one more digit is one number.</summary>
internal static class CellLines
{
    private const double Over = 0.1;

    /// <summary>Space beside the widest line of a table: the cells' own margins, as far as the page shows them.</summary>
    public static double Margin(IEnumerable<RuledCell> cells)
    {
        var margin = double.MaxValue;
        foreach (var cell in cells)
        {
            foreach (var line in TextLines.Of(cell.Words))
            {
                // What reaches over its cell's edge shows no margin.
                if (line.Left >= cell.Left - Over && line.Right <= cell.Right + Over)
                {
                    margin = Math.Min(margin, Math.Max(0, cell.Right - cell.Left - (line.Right - line.Left)));
                }
            }
        }

        return margin;
    }

    public static List<string> Of(RuledCell cell, double margin)
    {
        var texts = new List<string>();
        TextLines.Line? above = null;
        foreach (var line in TextLines.Of(cell.Words))
        {
            var text = line.Text.Trim();
            if (above is not null && IsDigits(texts[^1]) && IsDigits(text) && IsFull(above, cell, margin))
            {
                texts[^1] += text;
            }
            else
            {
                texts.Add(text);
            }

            above = line;
        }

        return texts;
    }

    /// <summary>True where the cell's last line had no room for one more digit, so that a number may go on below a page break.</summary>
    public static bool EndsFull(RuledCell cell, double margin) => TextLines.Of(cell.Words) is [.., var last] && IsFull(last, cell, margin);

    // One digit more would have reached into the margin that every other cell keeps.
    private static bool IsFull(TextLines.Line line, RuledCell cell, double margin)
    {
        var width = line.Right - line.Left;
        return cell.Right - cell.Left - width - (width / line.Text.Trim().Length) < margin - 0.01;
    }

    public static bool IsDigits(string text) => text.Length > 0 && text.All(c => c is (>= '0' and <= '9') or '.' or ',');
}
