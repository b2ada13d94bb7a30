using System.Globalization;
using Analytics.Tests.Import.Reading.Tables;

namespace Analytics.Tests.Import.Documents;

/// <summary>A sheet printed on pages, cell by cell at its place, with the lines that a style draws and no others.</summary>
internal sealed class PrintedSheet
{
    private const double LinePitch = 5.5;
    private const double LastLine = 272;

    private static readonly double[] Disclosure = [20, 70, 110, 150, 190];
    private static readonly double[] Applications = [15, 30, 46, 104, 117, 130, 143, 156, 169, 182, 195];
    private static readonly double[] Proceedings = [.. Enumerable.Range(0, 16).Select(i => 15 + (12.0 * i))];

    private readonly List<OfdPage> pages = [new()];
    private readonly string lines;
    private readonly string alignment;
    private double y = 20;

    private readonly double margin;

    private PrintedSheet(string lines, string alignment, double margin) => (this.lines, this.alignment, this.margin) = (lines, alignment, margin);

    /// <param name="sheet">What is printed.</param>
    /// <param name="lines">none, level, outer, upright.</param>
    /// <param name="alignment">centre or top: where figures stand beside labels of several lines.</param>
    /// <param name="margin">Space that every cell keeps free; with more than 2, longer numbers break.</param>
    public static byte[] File(Sheet sheet, string lines, string alignment, double margin = 1.5)
    {
        var printed = new PrintedSheet(lines, alignment, margin);
        foreach (var (grid, edges) in Layouts.Grids(sheet).Zip([Disclosure, Applications, Proceedings]))
        {
            printed.Print(grid, edges);
        }

        for (var p = 0; p < printed.pages.Count; p++)
        {
            printed.pages[p].Raw(104, 290, (p + 1).ToString(CultureInfo.InvariantCulture), "");
        }

        return OfdPage.File([.. printed.pages]);
    }

    private void Print(List<GridRow> grid, double[] edges)
    {
        var top = y;
        foreach (var row in grid)
        {
            var cells = row.Columns.Zip(row.Cells, (place, text) => (Left: edges[place.At - 1], Right: edges[Math.Min(edges.Length - 1, place.At - 1 + place.Span)], Text: text)).ToList();
            var wrapped = cells.ConvertAll(cell => Wrap(cell.Text, cell.Right - cell.Left - margin));
            var height = (Math.Max(1, wrapped.Max(texts => texts.Count)) * LinePitch) + 2;
            if (y + height > LastLine)
            {
                Close(top, edges);
                pages.Add(new OfdPage());
                top = y = 20;
            }

            for (var c = 0; c < cells.Count; c++)
            {
                var down = alignment == "top" ? 1 : (height - (wrapped[c].Count * LinePitch)) / 2;
                for (var l = 0; l < wrapped[c].Count; l++)
                {
                    Text(cells[c].Left, cells[c].Right, y + down + (l * LinePitch) + 4.5, wrapped[c][l]);
                }
            }

            if (lines == "level")
            {
                pages[^1].Line(edges[0], y, edges[^1], y);
            }

            y += height;
        }

        Close(top, edges);
        y += 6;
    }

    private void Close(double top, double[] edges)
    {
        if (lines is "level" or "outer")
        {
            pages[^1].Line(edges[0], y, edges[^1], y);
            pages[^1].Line(edges[0], top, edges[^1], top);
        }

        if (lines is "outer" or "upright")
        {
            foreach (var edge in lines == "upright" ? edges : [edges[0], edges[^1]])
            {
                pages[^1].Line(edge, top, edge, y);
            }
        }
    }

    private void Text(double left, double right, double baseline, string text)
    {
        if (text.Length > 0)
        {
            pages[^1].Raw(left + ((right - left - Width(text)) / 2), baseline, text, string.Join(' ', text.SkipLast(1).Select(c => Width(c).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static List<string> Wrap(string text, double width)
    {
        var wrapped = new List<string>();
        foreach (var c in text)
        {
            if (wrapped.Count == 0 || Width(wrapped[^1]) + Width(c) > width)
            {
                wrapped.Add("");
            }

            wrapped[^1] += c;
        }

        return wrapped;
    }

    private static double Width(string text) => text.Sum(Width);

    private static double Width(char c) => c < '\u2E80' ? 2.25 : 4.5;
}
