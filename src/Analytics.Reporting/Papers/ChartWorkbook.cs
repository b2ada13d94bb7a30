using System.Globalization;
using Analytics.Reporting.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Papers;

/// <summary>The numbers of one chart as the little workbook that Word opens when somebody edits the chart.</summary>
internal static class ChartWorkbook
{
    public const string SheetName = "Sheet1";

    public static byte[] Of(ChartSpec spec)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(new Row(new[] { Words("") }.Concat(spec.Series.Select(series => Words(series.Name.Zh)))));
            for (var i = 0; i < spec.Categories.Count; i++)
            {
                rows.Append(new Row(new[] { Words(spec.Categories[i].Name.Zh) }.Concat(spec.Series.Select(series => series.Points[i].Value is { } value
                    ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) }
                    : new Cell()))));
            }

            part.Worksheet = new Worksheet(rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        return stream.ToArray();
    }

    /// <summary>The cells of a column below its header, such as Sheet1!$B$2:$B$13.</summary>
    public static string Column(int column, int rows, string sheet = SheetName) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!${Letter(column)}$2:${Letter(column)}${rows + 1}");

    public static string Header(int column, string sheet = SheetName) => $"{sheet}!${Letter(column)}$1";

    internal static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static Cell Words(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };
}
