using System.Text;
using System.Text.Json;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>All that was read of a report, in one small column: every cell with its printed text and place, the sections and the rest.</summary>
internal static class PackedReport
{
    private const byte Form = 1;

    public static byte[] Pack(Report report, MeasureIds measures)
    {
        using var stream = new MemoryStream(2048);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Form);
            writer.Write7BitEncodedInt(report.Cells.Count);
            var last = default(Source);
            foreach (var cell in report.Cells)
            {
                PackedCell.Write(writer, cell, measures.Of(cell.Measure), last);
                last = cell.Source;
            }

            JsonSerializer.Serialize(stream, RestOfReport.Of(report), RestOfReport.Json);
        }

        return Compression.Shrink(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>The report as it was read, with its document's name, hash, format and text.</summary>
    public static Report Unpack(byte[] packed, MeasureIds measures, string file, string sha256, string format, string text, IReadOnlyList<Finding> findings)
    {
        var bytes = Compression.Restore(packed);
        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadByte() != Form)
        {
            throw new WarehouseException("报告由更新版本的程序写入，请升级。This report was written by a later version of the program.");
        }

        var count = reader.Read7BitEncodedInt();
        var cells = new List<Cell>(count);
        var last = default(Source);
        for (var i = 0; i < count; i++)
        {
            if (PackedCell.Read(reader, measures, ref last) is { } cell)
            {
                cells.Add(cell);
            }
        }

        var rest = JsonSerializer.Deserialize<RestOfReport>(bytes.AsSpan((int)stream.Position), RestOfReport.Json)!;
        return rest.ToReport(cells, file, sha256, format, text, findings);
    }
}
