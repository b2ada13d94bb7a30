using System.Text;
using Analytics.Core.Reports;

namespace Analytics.Import.Documents.Isolation;

/// <summary>Writes a document compactly between two processes: the text once, paragraphs as their lines, tables as cells.</summary>
internal static class DocumentStream
{
    public static void Write(BinaryWriter writer, Document document)
    {
        writer.Write(document.Format);
        writer.Write(document.Address ?? "");
        writer.Write7BitEncodedInt(document.Properties.Count);
        foreach (var (key, value) in document.Properties)
        {
            writer.Write(key);
            writer.Write(value);
        }

        writer.Write(document.Text);
        writer.Write7BitEncodedInt(document.Blocks.Count);
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph)
            {
                writer.Write7BitEncodedInt(0);
                writer.Write7BitEncodedInt(paragraph.Line);
            }
            else if (block is Table table)
            {
                WriteTable(writer, table);
            }
        }
    }

    public static Document Read(BinaryReader reader, string name, string sha256)
    {
        var format = reader.ReadString();
        var address = reader.ReadString();
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            properties[reader.ReadString()] = reader.ReadString();
        }

        var text = reader.ReadString();
        var lines = text.Split('\n');
        var count = reader.Read7BitEncodedInt();
        var blocks = new List<Block>(Math.Clamp(count, 0, Limits.Lines));
        for (; count > 0; count--)
        {
            var number = reader.Read7BitEncodedInt();
            var line = reader.Read7BitEncodedInt();
            blocks.Add(number == 0 ? new Paragraph(lines[line - 1], line) : new Table(number, ReadRows(reader, number), line));
        }

        return new Document(name, format, sha256, blocks)
        {
            Address = address.Length > 0 ? address : null,
            Properties = properties,
            Text = text,
        };
    }

    private static void WriteTable(BinaryWriter writer, Table table)
    {
        writer.Write7BitEncodedInt(table.Number);
        writer.Write7BitEncodedInt(table.Line);
        writer.Write7BitEncodedInt(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            writer.Write7BitEncodedInt(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                writer.Write(cell.Text);
                writer.Write7BitEncodedInt(cell.Column);
                writer.Write7BitEncodedInt(cell.ColumnSpan);
                writer.Write7BitEncodedInt(cell.RowSpan);
            }
        }
    }

    private static List<TableRow> ReadRows(BinaryReader reader, int table)
    {
        var rows = new List<TableRow>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var cells = new TableCell[Math.Clamp(reader.Read7BitEncodedInt(), 0, Limits.TableCells)];
            for (var i = 0; i < cells.Length; i++)
            {
                var text = reader.ReadString();
                cells[i] = new TableCell(text, Source.InTable(table, rows.Count + 1, i + 1), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            }

            rows.Add(new TableRow(cells));
        }

        return rows;
    }
}
