using System.Globalization;
using Analytics.Reporting.Exports;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Papers;

/// <summary>A grid as a sheet: merged cells, borders, and figures as numbers.</summary>
internal static class GridSheet
{
    /// <param name="grid">The table.</param>
    /// <param name="title">Stands above it.</param>
    /// <param name="places">Receives, for each keyed cell, where it stands: '表三'!D6.</param>
    /// <param name="sheet">The sheet's name, for the places.</param>
    public static Worksheet Of(Grid grid, string title, IDictionary<string, string>? places = null, string sheet = "")
    {
        var data = new SheetData(new Row(new Cell(new InlineString(new Text(title))) { DataType = CellValues.InlineString, StyleIndex = WorkbookStyles.Title }));
        var merges = new List<MergeCell>();
        var scale = 100 / grid.Widths.Sum();
        double[] widths = [.. grid.Widths.Select(width => Math.Max(8, width * scale))];
        var number = 1;
        foreach (var placed in grid.Placed())
        {
            number++;
            var row = new Row { RowIndex = (uint)number };
            foreach (var (column, cell, covering) in placed)
            {
                for (var i = 0; i < covering.Columns; i++)
                {
                    row.Append(Typed(cell is not null && i == 0 ? cell : null, covering, Name(column + i, number)));
                }

                if (cell is not null && (cell.Columns > 1 || cell.Rows > 1))
                {
                    merges.Add(new MergeCell { Reference = $"{Name(column, number)}:{Name(column + cell.Columns - 1, number + cell.Rows - 1)}" });
                }

                if (cell?.Key is { } key && places is not null)
                {
                    places[key] = $"'{sheet}'!{Name(column, number)}";
                }
            }

            // A program that opens the sheet does not measure wrapped or merged text by itself.
            row.Height = Height(placed.Where(place => place.Cell is { Rows: 1 }).Select(place => (place.Cell!.Text, Width: widths.Skip(place.Column).Take(place.Cell.Columns).Sum())));
            row.CustomHeight = true;
            data.Append(row);
        }

        var worksheet = new Worksheet(
            PrintSetup.Fitted(),
            new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            data);
        if (merges.Count > 0)
        {
            worksheet.Append(new MergeCells(merges) { Count = (uint)merges.Count });
        }

        worksheet.Append(PrintSetup.Margins(), PrintSetup.Page(1), PrintSetup.Numbers(title));
        return worksheet;
    }

    /// <summary>The height that the longest of a row's texts needs in a column of so many characters.</summary>
    public static double Height(IEnumerable<(string Text, double Width)> cells) =>
        (16 * cells.Select(cell => Math.Ceiling(Charts.Drawing.TextSize.Width(cell.Text, 2) / Math.Max(1, cell.Width - 1))).Append(1).Max()) + 3;

    private static Cell Typed(GridCell? cell, GridCell covering, string name)
    {
        var style = covering.Key is not null ? WorkbookStyles.Entry
            : covering.IsHeader ? WorkbookStyles.BoxedHeader
            : covering.Align == GridAlign.Left ? WorkbookStyles.BoxedLeft : WorkbookStyles.Boxed;
        if (cell is null || cell.Text.Length == 0)
        {
            return new Cell { CellReference = name, StyleIndex = style };
        }

        return cell.Key is not null && decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new Cell { CellReference = name, StyleIndex = style, DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) }
            : new Cell(new InlineString(new Text(cell.Text))) { CellReference = name, StyleIndex = style, DataType = CellValues.InlineString };
    }

    private static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{ChartWorkbook.Letter(column)}{row}");
}
