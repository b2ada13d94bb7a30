using System.Globalization;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Consolidations;

/// <summary>The working sheet of a consolidation: unit by unit with live sums, adjustments, the government's own report, and what was left out.</summary>
public static class WorkingSheet
{
    // Label, total, sum, adjustment, own report, difference, coverage; then the units.
    private const int FirstUnit = 7;

    // Widths in characters. A page turned holds a label and some twenty figures in letters that a person can still read.
    private const double LabelWidth = 56;
    private const double SumWidth = 11;
    private const double FigureWidth = 8;
    private const int ColumnsOnAPage = 24;

    private static readonly string[] Heads = ["项目", "汇总数", "各单位之和", "调整", "政府汇总报告", "相差", "有数单位/应报"];

    /// <param name="consolidation">What is summed.</param>
    /// <param name="charts">Charts to lie behind the sheets, drawn by the spreadsheet itself.</param>
    public static byte[] Of(Consolidation consolidation, IReadOnlyList<ChartSpec>? charts = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            var sheets = new Sheets();
            Add(workbook, sheets, "工作底表", Lines(consolidation));
            Add(workbook, sheets, "表二", GridSheet.Of(FormGrids.Disclosure(consolidation.Edition, consolidation.Cells), "二、主动公开政府信息情况"));
            Add(workbook, sheets, "表三", GridSheet.Of(FormGrids.Applications(consolidation.Edition, consolidation.Cells), "三、收到和处理政府信息公开申请情况"));
            Add(workbook, sheets, "表四", GridSheet.Of(FormGrids.Proceedings(consolidation.Edition, consolidation.Cells), "四、政府信息公开行政复议、行政诉讼情况"));
            Add(workbook, sheets, "说明", new Worksheet(
                PrintSetup.Fitted(),
                new Columns(new Column { Min = 1, Max = 1, Width = 120, CustomWidth = true }),
                new SheetData(consolidation.Footnotes().Select(note => new Row(Words(note, WorkbookStyles.Wrapped)) { Height = GridSheet.Height([(note, 120)]), CustomHeight = true })),
                PrintSetup.Margins(), PrintSetup.Page(1), PrintSetup.Numbers("说明")));
            foreach (var (chart, i) in (charts ?? []).Where(ChartSheet.CanDraw).Select((chart, i) => (chart, i)))
            {
                ChartSheet.Add(workbook, sheets, string.Create(CultureInfo.InvariantCulture, $"图{i + 1}"), chart);
            }

            workbook.Workbook = new Workbook(sheets, new DefinedNames(PrintSetup.Repeated("工作底表", sheet: 0)), new CalculationProperties { FullCalculationOnLoad = true });
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    private static Worksheet Lines(Consolidation consolidation)
    {
        var units = consolidation.Figures.Units;
        var expected = units.Count(unit => consolidation.Figures.Filing(unit.Code, consolidation.Year).IsExpected);
        string[] names = [.. Heads, .. units.Select(unit => unit.Name)];
        var rows = new List<Row>
        {
            new(names.Select(text => Words(text, WorkbookStyles.BoxedHeader))) { Height = GridSheet.Height(names.Skip(1).Select(name => (name, FigureWidth))), CustomHeight = true },
        };
        var last = ChartWorkbook.Letter(FirstUnit + units.Count - 1);
        foreach (var line in consolidation.Lines)
        {
            var n = rows.Count + 1;
            var additive = line.Measure.Additive != Core.Forms.Additivity.No;
            rows.Add(new Row(new[]
            {
                Words(line.Label, WorkbookStyles.BoxedLeft),
                additive && units.Count > 0 ? Formula(string.Create(CultureInfo.InvariantCulture, $"C{n}+D{n}"), line.Total) : Words("不可加总", WorkbookStyles.Boxed),
                additive && units.Count > 0 ? Formula(string.Create(CultureInfo.InvariantCulture, $"SUM({ChartWorkbook.Letter(FirstUnit)}{n}:{last}{n})"), line.Sum) : Words("", WorkbookStyles.Boxed),
                Number(line.Adjustment),
                line.Own.Value is { } own ? Number(own) : Words(GapWord.Of(line.Own.Gap).Word.Zh, WorkbookStyles.Boxed),
                line.Own.Value is not null && additive ? Formula(string.Create(CultureInfo.InvariantCulture, $"E{n}-B{n}"), line.Own.Value - line.Total) : Words("", WorkbookStyles.Boxed),
                Words($"{line.Reported}/{expected}", WorkbookStyles.Boxed),
            }.Concat(units.Select(unit => Unit(consolidation, unit, line)))) { Height = GridSheet.Height([(line.Label, LabelWidth)]), CustomHeight = true });
        }

        return new Worksheet(
            PrintSetup.Fitted(),
            new SheetViews(new SheetView(new Pane { HorizontalSplit = 1, VerticalSplit = 1, TopLeftCell = "B2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(new Column { Min = 1, Max = 1, Width = LabelWidth, CustomWidth = true }, new Column { Min = 2, Max = 3, Width = SumWidth, CustomWidth = true }, new Column { Min = 4, Max = (uint)(FirstUnit + Math.Max(1, units.Count)), Width = FigureWidth, CustomWidth = true }),
            new SheetData(rows),
            PrintSetup.Margins(), PrintSetup.Page((FirstUnit + units.Count + ColumnsOnAPage - 1) / ColumnsOnAPage),
            PrintSetup.Numbers($"{consolidation.Figures.Parent?.Name}{consolidation.Year}年度汇总工作底表"));
    }

    private static Cell Unit(Consolidation consolidation, FigureUnit unit, ConsolidatedLine line)
    {
        var point = consolidation.Figures.Of(unit.Code, consolidation.Year, line.Measure.Code, line.Applicant);
        return point.Value is { } value ? Number(value) : Words(GapWord.Of(point.Gap).Word.Zh, WorkbookStyles.Boxed);
    }

    private static Cell Number(decimal value) => new() { DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)), StyleIndex = Style(value) };

    private static Cell Formula(string formula, decimal? value) => new()
    {
        CellFormula = new CellFormula(formula), CellValue = value is { } known ? new CellValue(known.ToString(CultureInfo.InvariantCulture)) : null, StyleIndex = Style(value ?? 0),
    };

    private static uint Style(decimal value) => value == decimal.Truncate(value) ? WorkbookStyles.BoxedWhole : WorkbookStyles.BoxedFraction;

    private static Cell Words(string text, uint style) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };
}
