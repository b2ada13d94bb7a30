using System.Text;
using Analytics.Core.Reports;

namespace Analytics.Warehousing;

/// <summary>The packed column of a version or a published copy beside its document: all that a report is made of again.</summary>
internal sealed record KeptReport
{
    /// <summary>The document's columns, from <c>Document AS d</c>.</summary>
    public const string OfDocument = "d.Name, d.Sha256, d.Format, d.Bytes, d.Text";

    /// <summary>The version's number; 0 for a copy.</summary>
    public int VersionNumber { get; init; }

    public required byte[] Packed { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required string Format { get; init; }

    public byte[]? Bytes { get; init; }

    public byte[]? Text { get; init; }

    /// <summary>The report as it was read.</summary>
    public Report ToReport(MeasureIds measures, IReadOnlyList<Finding> findings)
    {
        var text = Text is { } kept ? Encoding.UTF8.GetString(Compression.Restore(kept))
            : Bytes is { } bytes ? Compression.Decode(Compression.Restore(bytes)) ?? "" : "";
        return PackedReport.Unpack(Packed, measures, Name, Sha256, Format, text, findings);
    }
}
