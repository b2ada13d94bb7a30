using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Reporting.Exports;

/// <summary>An export as text, a piece at a time: rows are asked for one by one, and no more than one piece is held.</summary>
internal static class ExportText
{
    // Large enough that a file or a network sees few writes.
    private const int PieceBytes = 64 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes in order; each piece is good until the next is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(ExportTable table, string format, ControlTotals account)
    {
        var piece = new ArrayBufferWriter<byte>(PieceBytes + 4096);
        using var json = new Utf8JsonWriter(piece, Readable);
        if (format == "csv")
        {
            // A byte order mark, by which Excel knows UTF-8.
            piece.Write(Encoding.UTF8.Preamble);
            Csv(piece, table.Columns.Select(column => column.Name));
        }

        foreach (var row in table.Rows)
        {
            account.Add(row);
            if (format == "csv")
            {
                Csv(piece, row.Select(SafeCell.Csv));
            }
            else
            {
                Json(json, piece, table.Columns, row);
            }

            if (piece.WrittenCount >= PieceBytes)
            {
                yield return piece.WrittenMemory;
                piece.ResetWrittenCount();
            }
        }

        yield return piece.WrittenMemory;
    }

    private static void Csv(ArrayBufferWriter<byte> piece, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                piece.Write(","u8);
            }

            Encoding.UTF8.GetBytes(cell, piece);
            isFirst = false;
        }

        piece.Write("\r\n"u8);
    }

    private static void Json(Utf8JsonWriter writer, ArrayBufferWriter<byte> piece, IReadOnlyList<ExportColumn> columns, IReadOnlyList<object?> row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < row.Count; i++)
        {
            writer.WritePropertyName(columns[i].Name);
            Value(writer, row[i]);
        }

        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        piece.Write("\n"u8);
    }

    private static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteStringValue(SafeCell.Text(value));
                break;
        }
    }
}
