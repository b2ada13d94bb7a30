using System.Text;
using Analytics.Core.Reports;

namespace Analytics.Import.Documents.Flow;

/// <summary>Numbers paragraphs and tables in reading order and writes the document's text beside them.</summary>
internal sealed class BlockBuilder
{
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private int lines;
    private int tables;

    /// <summary>The document that these pieces make.</summary>
    public static Document Build(string name, string format, string sha256, IReadOnlyList<FlowPiece> pieces)
    {
        var builder = new BlockBuilder();
        builder.Add(pieces);
        return new Document(name, format, sha256, builder.blocks) { Text = builder.text.ToString() };
    }

    private void Add(IReadOnlyList<FlowPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is FlowParagraph paragraph)
            {
                AddParagraph(paragraph.Text);
            }
            else if (pieces[i] is FlowTable table)
            {
                var besideTable = (i > 0 && pieces[i - 1] is FlowTable) || (i + 1 < pieces.Count && pieces[i + 1] is FlowTable);
                AddTable(table, besideTable);
            }
        }
    }

    private void AddParagraph(string paragraph)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            blocks.Add(new Paragraph(line, NextLine(line)));
        }
    }

    private void AddTable(FlowTable table, bool besideTable)
    {
        if (TableShape.OnlyArranges(table, besideTable))
        {
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    Add(cell.Content);
                }
            }

            return;
        }

        var grid = Grid.Of(table);
        var width = grid.Count == 0 ? 0 : grid.Max(row => row.Count == 0 ? 0 : row.Max(place => place.Column + place.Cell.ColumnSpan - 1));
        var rows = new List<IReadOnlyList<Grid.Place>>();
        foreach (var row in grid)
        {
            if (TableShape.IsSentenceAcross(row, width))
            {
                AddRows(rows);
                rows = [];
                Add(row.First(place => place.Cell.Text.Length > 0).Cell.Content);
            }
            else
            {
                rows.Add(row);
            }
        }

        AddRows(rows);
        foreach (var inner in table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content).OfType<FlowTable>())
        {
            AddTable(inner, besideTable: true);
        }
    }

    private void AddRows(List<IReadOnlyList<Grid.Place>> rows)
    {
        if (rows.TrueForAll(row => row.Count == 0))
        {
            return;
        }

        var number = ++tables;
        var first = lines + 1;
        var printed = new List<TableRow>(rows.Count);
        foreach (var row in rows)
        {
            var cells = new TableCell[row.Count];
            var line = new StringBuilder();
            for (var i = 0; i < row.Count; i++)
            {
                var (cell, column) = row[i];
                var words = cell.Text;
                cells[i] = new TableCell(words, Source.InTable(number, printed.Count + 1, i + 1), column, cell.ColumnSpan, cell.RowSpan);
                line.Append(i == 0 ? "" : "\t").Append(words.Replace('\n', ' '));
            }

            printed.Add(new TableRow(cells));
            NextLine(line.ToString());
        }

        blocks.Add(new Table(number, printed, first));
    }

    private int NextLine(string line)
    {
        if (++lines > Limits.Lines || text.Length + line.Length > Limits.TextCharacters)
        {
            throw Refusals.TooLong();
        }

        if (lines > 1)
        {
            text.Append('\n');
        }

        text.Append(line);
        return lines;
    }
}
