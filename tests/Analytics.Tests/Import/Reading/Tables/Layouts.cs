using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Prints a sheet in every layout that reports come in.</summary>
internal static class Layouts
{
    /// <summary>Layouts that lose nothing: what is read must be what is printed.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Sheet, Document>> Whole = new Dictionary<string, Func<Sheet, Document>>
    {
        ["cells on lines, blanks as a space"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown.Select(c => c.Length == 0 ? "\u00a0" : c))),
        ["cells on lines after a tab, rows apart"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Cells.Select((c, i) => c.Length == 0 && i >= row.Labels ? "\t\u00a0" : "\t" + c).Append(""))),
        ["cells on every second line"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown).SelectMany(c => new[] { c, "" })),
        ["cells on lines, blanks empty"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown)),
        ["rows with tabs"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => string.Join('\t', row.Placed()))),
        ["rows with tabs and page numbers"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany((row, i) => i % 9 == 4 && row.IsData ? [string.Join('\t', row.Placed()), "", "- 4 -", ""] : new[] { string.Join('\t', row.Placed()) })),
        ["rows with bars"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => string.Join(" | ", row.Shown) + " |")),
        ["rows between bars"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => "| " + string.Join(" | ", row.Shown) + " | ")),
        ["rows between bars, all columns"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => "|" + string.Join("|", row.Placed()) + "|")),
        ["rows with double bars"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => string.Join("||", row.Shown))),
        ["bars on lines of their own"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown).SelectMany(c => new[] { c, "|" })),
        ["cells ending in a bar, rows beginning with one"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown.Select(c => c + " |").Prepend("|"))),
        ["rows between bars, bold"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => "| " + string.Join(" | ", row.Shown.Select(c => c.Length == 0 ? c : $"**{c}**")) + " |")),
        ["tables with spans"] = sheet => Tables(Grids(sheet)),
        ["one table for all"] = sheet => Tables([[.. Grids(sheet).SelectMany(g => g)]]),
        ["one table a row"] = sheet => Tables([.. Grids(sheet).SelectMany(g => g).Select(row => new List<GridRow> { row })]),
        ["whole page in a cell"] = sheet => Cell(string.Join('\n', Grids(sheet).SelectMany(g => g).Select(row => string.Join('\t', row.Placed())))),
    };

    /// <summary>Layouts that lose something: what is read must be what is printed, or a finding must name it.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Sheet, Document>> Lossy = new Dictionary<string, Func<Sheet, Document>>
    {
        ["cells on lines, blanks dropped"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Cells.Where(c => c.Length > 0))),
        ["rows with spaces, blanks dropped"] = sheet => Text(Grids(sheet).SelectMany(g => g).Select(row => string.Join("  ", row.Cells.Where(c => c.Length > 0)))),
        ["labels broken over lines, figures behind the rest"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => Broken(row))),
        ["cells on lines, any number of empty lines between"] = sheet => Text(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Shown).SelectMany((c, i) => Enumerable.Repeat("", i * 7 % 4).Prepend(c))),
        ["rows with tabs, proceedings in three blocks"] = sheet => Text([.. Grids(sheet)[..2].SelectMany(g => g).Select(row => string.Join('\t', row.Placed())), .. InBlocks(Grids(sheet)[2])]),
        ["all run together"] = sheet => Text([new string('说', 130) + string.Concat(Grids(sheet).SelectMany(g => g).SelectMany(row => row.Cells))]),
        ["labels first, rows of figures after"] = sheet => Text(Grids(sheet).SelectMany(g => g.Where(r => !r.IsData).Select(r => string.Join(' ', r.Cells)).Concat(g.Where(r => r.IsData).Select(r => string.Concat(r.Cells.Take(r.Labels)))).Concat(g.Where(r => r.IsData).Select(r => string.Join(' ', r.Cells.Skip(r.Labels)))))),
        ["all figures of a table after all labels"] = sheet => Text(Grids(sheet).SelectMany(g => g.SelectMany(r => r.Cells.Take(r.Labels)).Concat(g.Where(r => r.IsData).SelectMany(r => r.Cells.Skip(r.Labels))))),
    };

    // Each block of the proceedings under its own head.
    private static IEnumerable<string> InBlocks(List<GridRow> proceedings)
    {
        var cells = proceedings[4].Cells;
        var head = string.Join('\t', proceedings[2].Cells[..5]);
        return [proceedings[0].Cells[0], .. new[] { "行政复议", "行政诉讼\n未经复议直接起诉", "复议后起诉" }.SelectMany((name, i) => $"{name}\n{head}\n{string.Join('\t', cells[(i * 5)..((i * 5) + 5)])}".Split('\n')), proceedings[5].Cells[0]];
    }

    private static IEnumerable<string> Broken(GridRow row)
    {
        var label = row.IsData && row.Labels > 0 ? row.Cells[row.Labels - 1] : "";
        var half = label.Length / 2;
        return label.Length < 9 ? [string.Join("  ", row.Cells.Where(c => c.Length > 0))]
            : [string.Join("  ", row.Cells.Take(row.Labels - 1).Where(c => c.Length > 0).Append(label[..half])), string.Join("  ", row.Cells.Skip(row.Labels).Where(c => c.Length > 0).Prepend(label[half..]))];
    }

    public static Document Text(IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return new Document("a.txt", "text", "", [.. all.Select((line, i) => new Paragraph(line, i + 1))]) { Text = string.Join('\n', all) };
    }

    /// <summary>The three tables as rows on a grid, section titles between.</summary>
    public static List<List<GridRow>> Grids(Sheet sheet) => [Disclosure(sheet), Applications(sheet), Proceedings(sheet)];

    private static Document Cell(string page) => new("a.html", "html", "", [new Table(1, [new TableRow([new TableCell(page, Source.InTable(1, 1, 1), 1)])], 1)]);

    private static Document Tables(List<List<GridRow>> tables)
    {
        var blocks = new List<Block>();
        var line = 1;
        foreach (var (rows, number) in tables.Select((rows, i) => (rows, i + 1)))
        {
            blocks.Add(new Table(number, [.. rows.Select((row, r) => new TableRow([.. row.Columns.Select((column, c) => (column, c)).Where(p => p.c >= row.Labels || row.Cells[p.c].Length > 0).Select((p, c) =>
                new TableCell(row.Cells[p.c], Source.InTable(number, r + 1, c + 1), p.column.At, p.column.Span))]))], line));
            line += rows.Count;
        }

        return new Document("a.html", "html", "", blocks);
    }

    private static List<GridRow> Disclosure(Sheet sheet)
    {
        List<GridRow> rows = [GridRow.Words(4, "二、主动公开政府信息情况")];
        foreach (var group in Form.DisclosureGroups(sheet.Edition))
        {
            rows.Add(GridRow.Words(4, group.Title));
            rows.Add(GridRow.Words(4, [.. group.Headers]));
            rows.AddRange(group.Rows.Select(row => new GridRow([row.Label, .. row.Measures.Select(m => sheet[m])], 1, 4, [])));
        }

        return rows;
    }

    private static List<GridRow> Applications(Sheet sheet)
    {
        List<GridRow> rows =
        [
            GridRow.Words(10, "三、收到和处理政府信息公开申请情况"),
            new(["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"], 2, 10, [3, 7]),
            new(["", "自然人", "法人或其他组织", "总计"], 4, 10, [3, 1, 5, 1]),
            new(["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""], 8, 10, [3, 1, 1, 1, 1, 1, 1, 1]),
        ];
        var heading = "";
        foreach (var line in Form.ApplicationLines(sheet.Edition))
        {
            var parts = line.PrintedIn(sheet.Edition)!.Row.Split('·');
            string[] labels = parts.Length == 2 ? ["", parts[0] == heading ? "" : parts[0], parts[1]]
                : parts[0][0] == '（' ? [line.Code == "granted" ? "三、本年度办理结果" : "", parts[0] + (line.Code == "partly-granted" ? "（区分处理的，只计这一情形，不计其他情形）" : "")]
                : [parts[0]];
            heading = parts[0];
            rows.Add(new GridRow([.. labels, .. ApplicantCodes.All.Select(a => sheet[line, a])], labels.Length, 10, labels.Length switch { 1 => [3], 2 => [1, 2], _ => [1, 1, 1] }));
        }

        return rows;
    }

    private static List<GridRow> Proceedings(Sheet sheet)
    {
        string[] results = [.. Form.Pieces(sheet.Edition, FormTable.Proceedings, "header").Select(p => p.Text)];
        return
        [
            GridRow.Words(15, "四、政府信息公开行政复议、行政诉讼情况"),
            new(["行政复议", "行政诉讼"], 2, 15, [5, 10]),
            new([.. results, "未经复议直接起诉", "复议后起诉"], 7, 15, [1, 1, 1, 1, 1, 5, 5]),
            new(["", "", "", "", "", .. results, .. results], 15, 15, []),
            new([.. Form.ProceedingCells(sheet.Edition).Select(m => sheet[m])], 0, 15, []),
            GridRow.Words(15, "五、存在的主要问题及改进情况"),
        ];
    }
}

/// <summary>One row of a printed table: how many of its cells are labels, and how wide each cell is.</summary>
internal sealed class GridRow(string[] cells, int labels, int width, int[] spans)
{
    public string[] Cells => cells;

    public int Labels => labels;

    public bool IsData => labels < cells.Length;

    public static GridRow Words(int width, params string[] words) => new(words, words.Length, width, words.Length == 1 ? [width] : []);

    /// <summary>The cells without those that only continue a label from above.</summary>
    public IEnumerable<string> Shown => cells.Where((cell, i) => i >= labels || cell.Length > 0);

    /// <summary>Grid column from 1 and span of each cell; the last cell fills the row.</summary>
    public IReadOnlyList<(int At, int Span)> Columns
    {
        get
        {
            var columns = new List<(int, int)>();
            var at = 1;
            for (var i = 0; i < cells.Length; i++)
            {
                var span = i < spans.Length ? spans[i] : i == cells.Length - 1 && IsData ? width - at + 1 : 1;
                columns.Add((at, span));
                at += span;
            }

            return columns;
        }
    }

    /// <summary>The cells with an empty one for each further column that they span.</summary>
    public IEnumerable<string> Placed() => Columns.Zip(cells).SelectMany(pair => Enumerable.Repeat("", pair.First.Span - 1).Prepend(pair.Second));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join('|', cells)}");
}
