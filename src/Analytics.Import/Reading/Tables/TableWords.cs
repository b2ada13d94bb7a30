using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Import.Reading.Tables;

/// <summary>What the table reader says to people.</summary>
internal static class TableWords
{
    public static Text Absent(FormTable table) => new(
        $"文中没有找到“{Name(table).Zh}”表，该表各项没有数据（不是0）。请核对原件是否缺表或以图片代替。",
        $"The document has no table on {Name(table).En}; its figures are unknown, not zero. Check whether the table is missing or a picture.");

    public static Text RowsAbsent(FormTable table, IReadOnlyList<string> measures) => new(
        $"“{Name(table).Zh}”表中有{measures.Count}项没有找到：{List(measures, zh: true)}。请核对原件该行是否缺失或错位。",
        $"{measures.Count} items of the table on {Name(table).En} were not found: {List(measures, zh: false)}. Check whether the row is missing or displaced.");

    public static Text RowUnclear(string row, int printed, int columns) => new(
        $"“{row}”一行应有{columns}格，原文印出{printed}个数，无法确定各数属于哪一列，未取数。请对照原件录入。",
        $"The row {row} has {columns} cells and {printed} figures are printed; which stands in which column cannot be told, so none is taken. Enter it from the original.");

    public static Text LastOnly(string row) => new(
        $"“{row}”一行缺格，只有“总计”能够确定，其余各列未取数。",
        $"Cells of the row {row} are lost; only its total is certain, the other columns are not taken.");

    public static Text BySums(string row) => new(
        $"“{row}”一行的数字在原文中相连或错位，按表内合计关系只有一种读法，已按此读出。请对照原件核实。",
        $"Figures of the row {row} run together or are displaced; the printed sums allow exactly one reading, which was taken. Compare with the original.");

    public static Text Surplus(string row) => new(
        $"“{row}”一行多出一格，多出的数与本行各数相同，不影响读数。",
        $"The row {row} is long by a cell; the surplus figure is like the others and changes nothing.");

    public static Text ByOrder(int rows) => new(
        $"有{rows}行数字与行名分离，按表式固定顺序恰好一一对应，已按此读出。请对照原件核实。",
        $"{rows} rows of figures stand apart from their labels; they fit the form's fixed order one to one and were read so. Compare with the original.");

    public static Text StrayRows(int rows) => new(
        $"有{rows}行数字找不到对应的行名，未取数。请对照原件录入。",
        $"{rows} rows of figures have no label that they surely belong to; none is taken. Enter them from the original.");

    public static Text Strayed(Measure measure) => new(
        $"“{measure.Label.Zh}”一行的总计落在行外，按本行合计关系只有一种读法，已按此读出。请对照原件核实。",
        $"The total of {measure.Label.En} fell out of its row; the printed sums allow exactly one reading, which was taken. Compare with the original.");

    public static Text StrayFigure(string printed) => new(
        $"表中有一个数“{printed}”不在任何一行内，未取。请对照原件录入。",
        $"The figure {printed} stands in no row of the table; it is not taken. Enter it from the original.");

    public static Text LoneLabels(int rows) => new(
        $"有{rows}行只有行名、其后没有任何格，不能确定这些行是空白还是数字丢失或错位。请对照原件录入。",
        $"{rows} rows have a label and no cell after it; whether they are blank or lost their figures cannot be told. Enter them from the original.");

    public static Text ColumnsMoved(FormTable table) => new(
        $"“{Name(table).Zh}”表的列名顺序与表式不同，无法确定各数属于哪一列，未取数。请对照原件录入。",
        $"The column headers of the table {Name(table).En} stand in another order than on the form: whose figures are whose is not certain, none was taken. Enter them from the original.");

    public static Text ColumnsOrder(string row) => new(
        $"“{row}”一行的列名顺序与表式不同，已按印出的列名读出。请核对列名是否写错。",
        $"The column headers over the row {row} stand in another order than on the form; read by the headers as printed. Check whether they are mistaken.");

    public static Text RowsOrder(string row) => new(
        $"“{row}”一行的位置与表式的行序不同，已按印出的行名读出。请核对行名是否写错。",
        $"The row {row} stands in another place than on the form; read by its label as printed. Check whether the label is mistaken.");

    public static Text ColumnUnknown(string row, string header) => new(
        $"“{row}”一行的列名“{header}”不是表式中的列名，该列数字未取。",
        $"The column {header} of the row {row} is not on the form; its figure is not taken.");

    public static Text ExtraRow(string row) => new(
        $"“{row}”不是国办表式中的行，其数字不计入，仅作说明。",
        $"The row {row} is not on the national form; its figures are left out.");

    public static Text CellIsText(Measure measure, string raw) => new(
        $"“{measure.Label.Zh}”一格印的是“{Short(raw)}”，不是数字。",
        $"The cell {measure.Label.En} prints \"{Short(raw)}\", which is no number.");

    public static Text NotWhole(Measure measure, string raw) => new(
        $"“{measure.Label.Zh}”应为整数，原文印作“{Short(raw)}”，未取数。",
        $"The cell {measure.Label.En} should be a whole number and prints \"{Short(raw)}\"; it is not taken.");

    public static Text UnitInferred(Measure measure, string raw, decimal scale) => new(
        $"“{measure.Label.Zh}”印作“{Short(raw)}”，格内和表头都没有单位，暂按{(scale == 1 ? "元" : "万元")}计。请核实单位。",
        $"The cell {measure.Label.En} prints \"{Short(raw)}\" with no unit in the cell or the header; read as {(scale == 1 ? "yuan" : "ten thousand yuan")} for now. Check the unit.");

    public static Text UnitDiffers(Measure measure) => new(
        $"“{measure.Label.Zh}”的表头单位不是表式规定的万元，已按印出的单位计。请核实单位。",
        $"The header of {measure.Label.En} names another unit than the form's ten thousand yuan; read by the unit as printed. Check it.");

    public static Text UnitSuspicious(string raw, decimal projects, bool dear) => new(
        $"采购总金额印作“{Short(raw)}”，共{projects.ToString("0", CultureInfo.InvariantCulture)}个项目，单个项目{(dear ? "超过1亿元" : "不足100元")}。请核实单位。",
        $"The procurement amount prints \"{Short(raw)}\" for {projects.ToString("0", CultureInfo.InvariantCulture)} projects, {(dear ? "more than 100 million" : "less than 100")} yuan each. Check the unit.");

    public static Text NotPlain(Measure measure, string raw) => new(
        $"“{measure.Label.Zh}”印作“{Short(raw)}”，是约数，或用文字、字母书写。请核实。",
        $"The cell {measure.Label.En} prints \"{Short(raw)}\", approximate, in words or in letters. Check it.");

    public static Text Remark(Measure measure, string raw) => new(
        $"“{measure.Label.Zh}”一格除数字外还有说明：“{Short(raw)}”。",
        $"The cell {measure.Label.En} holds a remark beside its figure: \"{Short(raw)}\".");

    public static Text PrintedTwice(Cell earlier, Cell later) => new(
        $"“{earlier.Measure.Label.Zh}”印了两次，一处为“{Short(earlier.Raw)}”，一处为“{Short(later.Raw)}”，无法确定以哪处为准，未取数。",
        $"{earlier.Measure.Label.En} is printed twice, as \"{Short(earlier.Raw)}\" and as \"{Short(later.Raw)}\"; which one holds cannot be told, so neither is taken.");

    public static Text ProcurementByProject(int rows, string? sum) => new(
        $"“政府集中采购”按项目印了{rows}次，没有印出总数{(sum is null ? "" : $"（各次合计{sum}）")}，未取数。请填报总数。",
        $"Centralised procurement is printed {rows} times, once a project, without a total{(sum is null ? "" : $" (together {sum})")}; none is taken. Ask for the total.");

    public static Text Unbalanced(Receipt receipt) => new(
        $"表内印出{receipt.Printed}格，读出和说明的共{receipt.Numbers + receipt.Blanks + receipt.Marks + receipt.Texts + receipt.Ignored}格，数目不符，须人工核对。",
        $"{receipt.Printed} cells are printed and {receipt.Numbers + receipt.Blanks + receipt.Marks + receipt.Texts + receipt.Ignored} are accounted for; a person must compare.");

    public static Text Name(FormTable table) => table switch
    {
        FormTable.Disclosure => new("主动公开政府信息情况", "proactive disclosure"),
        FormTable.Applications => new("收到和处理政府信息公开申请情况", "applications received and handled"),
        _ => new("政府信息公开行政复议、行政诉讼情况", "reconsideration and litigation"),
    };

    private static string List(IReadOnlyList<string> measures, bool zh)
    {
        var names = measures.Take(4).Select(code => Form.Get(code).Label).Select(label => zh ? label.Zh : label.En);
        return string.Join(zh ? "、" : "; ", names) + (measures.Count > 4 ? zh ? "等" : "; …" : "");
    }

    private static string Short(string raw) => raw.Length > 30 ? raw[..30] + "…" : raw.ReplaceLineEndings(" ");
}
