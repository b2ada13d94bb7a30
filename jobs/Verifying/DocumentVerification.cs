using System.Security.Cryptography;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Verifying;

/// <summary>Reads every stored document again with today's reader, and compares it with what the warehouse holds.</summary>
public sealed class DocumentVerification(Warehouse warehouse, ReadSettings? settings = null)
{
    private const int DocumentsAtATime = 500;

    /// <summary>Every version of the warehouse, as its document reads today.</summary>
    public IEnumerable<VerifiedVersion> Run() =>
        warehouse.Versions.Stored().Chunk(DocumentsAtATime).SelectMany(chunk =>
        {
            var verified = new VerifiedVersion[chunk.Length];
            Parallel.For(0, chunk.Length, i => verified[i] = Verify(chunk[i]));
            return verified;
        });

    private VerifiedVersion Verify(StoredVersion stored)
    {
        VerifiedVersion As(string status, string? reason = null, IReadOnlyList<CellChange>? changes = null) =>
            new(stored.Name, stored.Sha256, stored.JurisdictionCode, stored.ReportYear, stored.VersionNumber, status, reason, changes ?? []);

        if (warehouse.Versions.File(stored.Sha256) is not { } file)
        {
            return As("no-original", "原件在压缩包或邮件中，库中只有文字。The file came inside an archive; its text alone is kept.");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) != stored.Sha256)
        {
            return As("damaged", "原件的字节与其哈希不符，请从备份恢复。The stored bytes do not match their hash; restore from a backup.");
        }

        var kept = warehouse.Versions.Report(stored.JurisdictionCode, stored.ReportYear, stored.VersionNumber)!;
        if (warehouse.Versions.FactsDiffering(stored.JurisdictionCode, stored.ReportYear, stored.VersionNumber, kept) is { Count: > 0 } differing)
        {
            return As("facts-differ", $"汇总用的数字与报告不一致：{string.Join("、", differing.Take(5))}。The facts differ from the report's cells.");
        }

        try
        {
            var read = ReportImporter.Read(stored.Name, file.Bytes, settings).FirstOrDefault(report => report.Part == stored.Part);
            return read is null ? As("reading-differs", $"今天读不到第 {stored.Part} 份报告。Part {stored.Part} is not found today.")
                : CellChange.Between(kept, read) is { Count: > 0 } changes ? As("reading-differs", "今天的读法不同。Today's reader reads it differently.", changes)
                : As("same");
        }
        catch (Refusal refusal)
        {
            return As("unreadable", $"{refusal.Words.Zh} {refusal.Words.En}");
        }
    }
}

/// <summary>What became of one version when its document was read again.</summary>
/// <param name="Status">same, reading-differs, facts-differ, damaged, unreadable, no-original.</param>
/// <param name="Changes">Cells that today's reader reads differently.</param>
public sealed record VerifiedVersion(
    string File, string Sha256, string Jurisdiction, int Year, int Version, string Status, string? Reason, IReadOnlyList<CellChange> Changes);
