using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Import.Documents;
using Analytics.Import.Reading.Tables;

namespace Analytics.Tests.Import.Reading.Tables;

/// <summary>Cells that only their row explains: the row's own number apart from its label, figures in words.</summary>
public sealed class RowSenseTests
{
    [Fact]
    public void Row_numbers_in_a_column_of_their_own_are_no_figures()
    {
        for (var seed = 4; seed < 12; seed++)
        {
            var sheet = Sheet.Numbered(seed);

            var read = TablesReading.Read(WithNumberColumn(Layouts.Whole["tables with spans"](sheet)));

            Assert.Empty(sheet.Differences(read, silentOnly: false));
            Assert.True(read.Receipt.IsBalanced);
        }
    }

    [Theory]
    [InlineData("tables with spans")]
    [InlineData("rows with bars")]
    [InlineData("rows with tabs")]
    public void A_number_that_the_form_prints_may_stand_in_a_cell_before_its_label(string layout)
    {
        for (var seed = 4; seed < 12; seed++)
        {
            var sheet = Sheet.Numbered(seed);

            var read = TablesReading.Read(WithOrdinalsApart(Layouts.Whole[layout](sheet)));

            Assert.Empty(sheet.Differences(read, silentOnly: false));
            Assert.True(read.Receipt.IsBalanced);
        }
    }

    [Theory]
    [InlineData("3其他")]
    [InlineData("3 其他")]
    [InlineData("③其他")]
    public void The_last_line_of_other_handling_is_known_without_its_dot(string label)
    {
        var sheet = Sheet.Numbered(5);

        var read = TablesReading.Read(Changed(Layouts.Whole["tables with spans"](sheet), cell => cell == "3.其他" ? label : cell));

        Assert.Empty(sheet.Differences(read, silentOnly: false));
    }

    [Theory]
    [InlineData("十六", 16)]
    [InlineData("零", 0)]
    [InlineData("一百零五", 105)]
    public void A_count_in_words_is_read_and_asked_about(string printed, int value)
    {
        var read = Grid(["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "6", "+1", printed], ["其他对外管理服务事项", "5", "0", "9"]);

        Assert.Equal(value, read.Cells.Single(cell => cell.Measure.Code == "licences.decisions").Value);
        Assert.Contains(read.Findings, f => f.Rule == "number-not-plain" && f.Measures.Contains("licences.decisions"));
        Assert.True(read.Receipt.IsBalanced);
    }

    [Theory]
    [InlineData("叁拾万元整", 300_000)]
    [InlineData("300,000元整", 300_000)]
    [InlineData("三十二万五千元", 325_000)]
    public void An_amount_as_on_a_cheque_is_read(string printed, int yuan)
    {
        var read = Grid(["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "3", printed]);

        Assert.Equal(yuan, read.Cells.Single(cell => cell.Measure.Code == "procurement.amount").Value);
    }

    [Fact]
    public void A_figure_between_two_labels_stays_a_figure()
    {
        // Two rows of the form side by side: the 3 is the first's.
        var read = Grid(["信息内容", "本年处理决定数量", "信息内容", "本年处理决定数量"], ["行政许可", "3", "行政处罚", "2"]);

        Assert.DoesNotContain(read.Cells, cell => cell.Measure.Code == "licences.decisions" && cell.Kind == CellKind.Blank);
    }

    private static Document Changed(Document document, Func<string, string> change) => document with
    {
        Blocks = [.. document.Blocks.Select(block => block is Table table
            ? table with { Rows = [.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Text = change(cell.Text) })]))] }
            : block)],
    };

    // A column before all others that counts the rows with figures.
    private static Document WithNumberColumn(Document document)
    {
        return document with
        {
            Blocks = [.. document.Blocks.Select(block => block is Table table && !table.Rows.Any(row => row.Cells.Count > 14) ? table with { Rows = [.. Numbered(table.Rows)] } : block)],
        };

        static IEnumerable<TableRow> Numbered(IReadOnlyList<TableRow> rows)
        {
            var number = 0;
            foreach (var row in rows)
            {
                var isData = row.Cells.Count > 1 && row.Cells[^1].Text is var last && (last.Length == 0 || char.IsAsciiDigit(last[^1]) || last[^1] is '-' or '元');
                var first = new TableCell(isData ? $"{++number}" : "", row.Cells[0].Source, 1);
                yield return new TableRow([first, .. row.Cells.Select(cell => cell with { Column = cell.Column + 1 })]);
            }
        }
    }

    private static Document WithOrdinalsApart(Document document) =>
        document with { Blocks = [.. document.Blocks.Select(block => block is Table table ? table with { Rows = [.. table.Rows.Select(Apart)] } : block is Paragraph paragraph ? paragraph with { Text = Apart(paragraph.Text) } : block)] };

    private static string Apart(string line)
    {
        var bar = line.Contains('|', StringComparison.Ordinal) ? " | " : "\t";
        return System.Text.RegularExpressions.Regex.Replace(line, @"(?<=^|[|\t] ?)([1-8])\.(?=\p{L}[^|\t]{0,60}[|\t])", "$1" + bar);
    }

    private static TableRow Apart(TableRow row)
    {
        var cells = new List<TableCell>();
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 3 && cell.Text[1] == '.' && char.IsAsciiDigit(cell.Text[0]) && char.IsLetter(cell.Text[2]) && cell.ColumnSpan == 1)
            {
                cells.Add(cell with { Text = cell.Text[..1] });
                cells.Add(cell with { Text = cell.Text[2..] });
            }
            else
            {
                cells.Add(cell);
            }
        }

        return new TableRow(cells);
    }

    private static TablesRead Grid(params string[][] rows) =>
        TablesReading.Read(new Document("a.html", "html", "", [new Table(1, [.. rows.Select((row, r) => new TableRow([.. row.Select((text, c) => new TableCell(text, Source.InTable(1, r + 1, c + 1), c + 1))]))], 1)]));
}
