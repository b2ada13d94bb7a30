using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>A grid as a Word table: spans, borders, headers that repeat on every page, rows that do not break.</summary>
internal static class PaperTable
{
    public static Table Of(Grid grid, int textWidth)
    {
        var sum = grid.Widths.Sum();
        int[] widths = [.. grid.Widths.Select(width => (int)Math.Round(width / sum * textWidth))];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6 }, new LeftBorder { Val = BorderValues.Single, Size = 6 },
                    new BottomBorder { Val = BorderValues.Single, Size = 6 }, new RightBorder { Val = BorderValues.Single, Size = 6 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        var number = 0;
        foreach (var row in grid.Placed())
        {
            var properties = new TableRowProperties(new CantSplit());
            if (number++ < grid.HeaderRows)
            {
                properties.Append(new TableHeader());
            }

            table.Append(new TableRow([properties, .. row.Select(place => Cell(place.Column, place.Cell, place.Covering, widths, grid.Size))]));
        }

        return table;
    }

    private static TableCell Cell(int column, GridCell? cell, GridCell covering, int[] widths, double size)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(widths.Skip(column).Take(covering.Columns).Sum()), Type = TableWidthUnitValues.Dxa });
        if (covering.Columns > 1)
        {
            properties.Append(new GridSpan { Val = covering.Columns });
        }

        if (covering.Rows > 1)
        {
            properties.Append(new VerticalMerge { Val = cell is null ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        if (covering.Shade is { } shade)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = shade });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var run = new RunProperties();
        if (covering.IsHeader)
        {
            run.Append(new Bold());
        }

        if (covering.Shade is { Length: 6 } ground && IsDark(ground))
        {
            run.Append(new Color { Val = "FFFFFF" });
        }

        var halfPoints = Text((int)Math.Round(size * 2));
        run.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        return new TableCell(properties, new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "PaperCell" }, new Justification
            {
                Val = covering.Align switch { GridAlign.Left => JustificationValues.Left, GridAlign.Right => JustificationValues.Right, _ => JustificationValues.Center },
            }),
            PaperText.Run(cell?.Text ?? "", run)));
    }

    private static bool IsDark(string shade) =>
        (int.Parse(shade.AsSpan(0, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * 3)
        + (int.Parse(shade.AsSpan(2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * 6)
        + int.Parse(shade.AsSpan(4, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) < 1100;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
