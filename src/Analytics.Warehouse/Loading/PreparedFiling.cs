using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Analytics.Core.Forms;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>All of a filing that can be worked out before the writer's transaction, on any thread.</summary>
internal sealed class PreparedFiling
{
    public required Filing Filing { get; init; }

    public Report Report => Filing.Report;

    public required string ContentSha256 { get; init; }

    public required byte[] Packed { get; init; }

    public required byte[]? Bytes { get; init; }

    public required byte[]? Text { get; init; }

    public required TableFill Disclosure { get; init; }

    public required TableFill Applications { get; init; }

    public required TableFill Proceedings { get; init; }

    public required IReadOnlyList<FactCell> Facts { get; init; }

    public static PreparedFiling Of(Filing filing, MeasureIds measures)
    {
        var report = filing.Report;
        var facts = new List<FactCell>();
        return new PreparedFiling
        {
            Filing = filing,
            ContentSha256 = ContentOf(report),
            Packed = PackedReport.Pack(report, measures),
            Bytes = filing.Bytes is { } bytes ? Compression.Shrink(bytes) : null,
            Text = report.Text.Length == 0 || (filing.Bytes is { } own && Compression.Decodes(own, report.Text)) ? null : Compression.Shrink(Encoding.UTF8.GetBytes(report.Text)),
            Disclosure = TableFill.Of(report, FormTable.Disclosure, facts),
            Applications = TableFill.Of(report, FormTable.Applications, facts),
            Proceedings = TableFill.Of(report, FormTable.Proceedings, TableFill.WithNarrative(report, facts)),
            Facts = facts,
        };
    }

    // The same figures and the same words, however they are spaced, are the same version.
    private static string ContentOf(Report report)
    {
        var words = new ArrayBufferWriter<char>(report.Text.Length + ((report.Cells.Count + 1) * CellLength));
        foreach (var cell in report.Cells)
        {
            words.Write(cell.Measure.Code);
            words.Write(Digits[(int)cell.Applicant]);
            words.Write(Digits[(int)cell.Kind]);
            words.Write(Decimals.Text(cell.Value));
            words.Write("\n");
        }

        var target = words.GetSpan(report.Text.Length);
        var length = 0;
        foreach (var c in report.Text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                target[length++] = c;
            }
        }

        words.Advance(length);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(words.WrittenCount));
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(words.WrittenSpan, bytes))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // A measure's code, two digits, a figure: room for most, and more where it is not enough.
    private const int CellLength = 40;

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
}
