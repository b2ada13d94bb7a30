using System.Globalization;
using System.Text;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Exports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Papers;

/// <summary>A chart as Excel's own chart on a sheet of its own, beside its numbers: the office can change both in Excel or WPS.</summary>
internal static class ChartSheet
{
    // In English metric units, of which a row of 15 points has 190,500 and a millimetre 36,000.
    private const long Width = 8_400_000;
    private const long BarHeight = 165_000;
    private const long RowHeight = 190_500;

    /// <summary>True where Excel has a chart of that kind; a map of filing states is a table there.</summary>
    public static bool CanDraw(ChartSpec spec) => !spec.IsEmpty && spec.Kind != ChartKind.HeatMap;

    /// <summary>Adds the sheet at the end of the workbook.</summary>
    public static void Add(WorkbookPart workbook, Sheets sheets, string name, ChartSpec spec)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var drawings = part.AddNewPart<DrawingsPart>();
        var chart = drawings.AddNewPart<ChartPart>();
        Feed(chart, NativeChartXml.Of(spec, workbook: null, $"'{name}'"));
        Feed(drawings, Anchor(spec, drawings.GetIdOfPart(chart)));
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(
                new Column { Min = 1, Max = 1, Width = 26, CustomWidth = true },
                new Column { Min = 2, Max = (uint)spec.Series.Count + 1, Width = 14, CustomWidth = true }),
            Numbers(spec),
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            new Drawing { Id = part.GetIdOfPart(drawings) });
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    // A word in a cell of numbers would be drawn as zero; a gap stays an empty cell and its reason stands in the name and in the notes.
    private static SheetData Numbers(ChartSpec spec)
    {
        var rows = new SheetData(new Row(new[] { Words(spec.CategoryAxis.Zh, WorkbookStyles.Header) }
            .Concat(spec.Series.Select(series => Words(series.Name.Zh, WorkbookStyles.Header)))));
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            rows.Append(new Row(new[] { Words(NativeChartXml.Category(spec, i), WorkbookStyles.Plain) }.Concat(spec.Series.Select(series =>
                series.Points[i].Value is { } value
                    ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)), StyleIndex = Style(spec) }
                    : new Cell()))));
        }

        // Below the numbers and below the chart, under which long lines would vanish.
        var at = (uint)Math.Max(spec.Categories.Count + 3, (Height(spec) / RowHeight) + 4);
        foreach (var note in NativeChart.Notes(spec).Prepend(spec.Question.Zh))
        {
            rows.Append(new Row(Words(note, WorkbookStyles.Plain)) { RowIndex = at++ });
        }

        return rows;
    }

    private static uint Style(ChartSpec spec) => spec.Values.Kind switch
    {
        ValueKind.Yuan => WorkbookStyles.Money,
        ValueKind.Share => WorkbookStyles.Share,
        _ => WorkbookStyles.Plain,
    };

    private static long Height(ChartSpec spec) =>
        spec.Kind is ChartKind.Bars or ChartKind.Ranking or ChartKind.StackedBars or ChartKind.DivergingBars
            ? Math.Max(3_000_000, 1_000_000 + (spec.Categories.Count * BarHeight * (spec.Kind == ChartKind.StackedBars ? 1 : Math.Max(1, spec.Series.Count))))
            : 4_200_000;

    private static string Anchor(ChartSpec spec, string relation) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>{spec.Series.Count + 2}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="{Width}" cy="{Height(spec)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表" title="{Escaped(spec.Title.Zh)}" descr="{Escaped(spec.Question.Zh)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>
            """);

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        Charts.Drawing.Canvas.Escape(escaped, text);
        return escaped.ToString();
    }

    private static Cell Words(string text, uint style) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };
}
