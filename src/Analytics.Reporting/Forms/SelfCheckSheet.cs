using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Reporting.Exports;
using Analytics.Reporting.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Reporting.Forms;

/// <summary>The form as a workbook with its identities as live formulas, so that a unit mends its figures before it files them.</summary>
public static class SelfCheckSheet
{
    private const double LabelWidth = 62;

    private static readonly string[] Heads = ["核对内容", "左边", "右边", "相差", "结果"];

    public static byte[] Of(string unit, int year, CarryOver carry)
    {
        var edition = EditionCodes.ForYear(year);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            var sheets = new Sheets();
            var grids = new[] { ("表二主动公开", FormGrids.Disclosure(edition, carry.Of)), ("表三依申请公开", FormGrids.Applications(edition, carry.Of)), ("表四复议诉讼", FormGrids.Proceedings(edition, carry.Of)) };
            var places = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, grid) in grids)
            {
                Add(workbook, sheets, name, GridSheet.Of(grid, $"{unit}{year}年 {name}", places, name));
            }

            Add(workbook, sheets, "自查", Checks(unit, year, carry, edition, places));
            workbook.Workbook = new Workbook(sheets, new CalculationProperties { FullCalculationOnLoad = true });
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
    }

    private static Worksheet Checks(string unit, int year, CarryOver carry, Edition edition, Dictionary<string, string> places)
    {
        var rows = new List<Row>
        {
            new(Words($"{unit}{year}年报告自查（填好前三张表后看结果）", WorkbookStyles.Title)),
            new(Words(carry.Source, WorkbookStyles.Plain)),
            new(Heads.Select(text => Words(text, WorkbookStyles.BoxedHeader))),
        };
        foreach (var (what, left, right) in Identities(edition, places))
        {
            var row = rows.Count + 1;
            rows.Add(new Row(
                Words(what, WorkbookStyles.BoxedLeft), Formula(left), Formula(right),
                Formula(string.Create(CultureInfo.InvariantCulture, $"B{row}-C{row}")),
                Formula(string.Create(CultureInfo.InvariantCulture, $"IF(D{row}=0,\"相符\",\"不符，请查台账\")")))
            {
                Height = GridSheet.Height([(what, LabelWidth)]), CustomHeight = true,
            });
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = 3, TopLeftCell = "A4", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(Width(1, LabelWidth), Width(2, 14), Width(3, 14), Width(4, 12), Width(5, 18)),
            new SheetData(rows),
            new PageSetup { PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
    }

    /// <summary>The printed identities of the form: what, left side, right side.</summary>
    private static IEnumerable<(string What, string Left, string Right)> Identities(Edition edition, Dictionary<string, string> places)
    {
        string[] others = ["received.new", "received.carried-in", "handled.total", "carried-out"];
        var outcomes = Form.ApplicationLines(edition).Where(line => !others.Contains(line.Code)).ToList();
        string[] names = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        foreach (var applicant in ApplicantCodes.All)
        {
            string At(string code) => places[$"{code}/{applicant.Code()}"];
            var name = names[(int)applicant - 1];
            yield return ($"{name}列：本年新收＋上年结转＝办理结果总计＋结转下年度", $"{At("received.new")}+{At("received.carried-in")}", $"{At("handled.total")}+{At("carried-out")}");
            yield return ($"{name}列：办理结果总计＝各项办理结果之和", At("handled.total"), string.Join('+', outcomes.Select(line => At(line.Code))));
        }

        foreach (var line in Form.ApplicationLines(edition))
        {
            var six = ApplicantCodes.All.Take(6).Select(applicant => places[$"{line.Code}/{applicant.Code()}"]);
            yield return ($"{line.PrintedIn(edition)!.Row.Replace('·', ' ')}：总计列＝前六列之和", places[$"{line.Code}/total"], string.Join('+', six));
        }

        foreach (var total in Form.ProceedingCells(edition).Where(m => m.Code.EndsWith(".total", StringComparison.Ordinal)))
        {
            var prefix = total.Code[..^"total".Length];
            var parts = Form.ProceedingCells(edition).Where(m => m != total && m.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(m => places[m.Code]);
            yield return ($"{total.PrintedIn(edition)!.Row.Replace('·', ' ')}：总计＝四种结果之和", places[total.Code], string.Join('+', parts));
        }
    }

    private static Cell Formula(string formula) => new() { CellFormula = new CellFormula(formula), StyleIndex = WorkbookStyles.Boxed };

    private static Cell Words(string text, uint style) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Column Width(uint column, double width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };
}
