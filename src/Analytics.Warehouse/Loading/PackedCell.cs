using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>One cell in a few bytes: what follows from the figure, from the measure or from the cell before is not written.</summary>
internal static class PackedCell
{
    private const int TableFlag = 1 << 5;
    private const int PlainFlag = 1 << 6;
    private const int WholeFlag = 1 << 7;

    public static void Write(BinaryWriter writer, Cell cell, int measureId, Source last)
    {
        var isWhole = cell.Value is { } value && value == Math.Truncate(value) && Math.Abs(value) < long.MaxValue / 2;
        var isPlain = Decimals.IsText(cell.Raw, cell.Value);
        writer.Write7BitEncodedInt(measureId);
        writer.Write((byte)((int)cell.Applicant | ((int)cell.Kind << 3) | (cell.Source.IsInTable ? TableFlag : 0) | (isPlain ? PlainFlag : 0) | (isWhole ? WholeFlag : 0)));
        if (isWhole)
        {
            writer.Write7BitEncodedInt64(ZigZag((long)cell.Value!.Value));
        }
        else if (cell.Kind == CellKind.Number)
        {
            writer.Write(Decimals.Text(cell.Value));
        }

        if (!isPlain)
        {
            writer.Write(cell.Raw);
        }

        var source = cell.Source;
        if (source.IsInTable)
        {
            writer.Write7BitEncodedInt64(ZigZag(source.Table - last.Table));
            writer.Write7BitEncodedInt64(ZigZag(source.Row - last.Row));
            writer.Write7BitEncodedInt(source.Cell);
        }
        else
        {
            writer.Write7BitEncodedInt64(ZigZag(source.Line - last.Line));
            writer.Write7BitEncodedInt(source.From);
            writer.Write7BitEncodedInt(source.To - source.From);
        }
    }

    /// <summary>The next cell; null where this program no longer knows its measure.</summary>
    public static Cell? Read(BinaryReader reader, MeasureIds measures, ref Source last)
    {
        var measure = measures.Find(reader.Read7BitEncodedInt());
        int flags = reader.ReadByte();
        var kind = (CellKind)((flags >> 3) & 3);
        decimal? value = (flags & WholeFlag) != 0 ? UnZigZag(reader.Read7BitEncodedInt64())
            : kind == CellKind.Number ? Decimals.Parse(reader.ReadString())
            : null;
        var raw = (flags & PlainFlag) != 0 ? Decimals.Text(value) : reader.ReadString();
        if ((flags & TableFlag) != 0)
        {
            last = Source.InTable(last.Table + (int)UnZigZag(reader.Read7BitEncodedInt64()), last.Row + (int)UnZigZag(reader.Read7BitEncodedInt64()), reader.Read7BitEncodedInt());
        }
        else
        {
            var line = last.Line + (int)UnZigZag(reader.Read7BitEncodedInt64());
            var from = reader.Read7BitEncodedInt();
            last = Source.InText(line, from, from + reader.Read7BitEncodedInt());
        }

        return measure is null ? null : new Cell(measure, (Applicant)(flags & 7), kind, value, raw, measure.Unit == MeasureUnit.Yuan ? "yuan" : null, last);
    }

    private static long ZigZag(long number) => (number << 1) ^ (number >> 63);

    private static long UnZigZag(long number) => (long)((ulong)number >> 1) ^ -(number & 1);
}
