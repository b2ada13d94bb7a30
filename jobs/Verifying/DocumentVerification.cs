using System.Security.Cryptography;
using Analytics.Core.Reports;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Verifying;

/// <summary>Reads every stored document again with today's reader, and compares it with what the warehouse holds: versions, then published copies.</summary>
public sealed class DocumentVerification(Warehouse warehouse, ReadSettings? settings = null)
{
    private const int DocumentsAtATime = 500;
    private const int DocumentsUntilARest = 20_000;

    /// <summary>Every version and every copy of the warehouse, as its document reads today.</summary>
    public IEnumerable<VerifiedReport> Run()
    {
        var read = 0;
        foreach (var chunk in warehouse.Versions.Stored().Concat(warehouse.Publications.Stored()).Chunk(DocumentsAtATime))
        {
            var verified = new VerifiedReport[chunk.Length];
            Parallel.For(0, chunk.Length, i => verified[i] = Verify(chunk[i]));
            foreach (var report in verified)
            {
                yield return report;
            }

            if ((read += chunk.Length) % DocumentsUntilARest == 0)
            {
                FreedMemory.GiveBack();
            }
        }
    }

    private VerifiedReport Verify(StoredReport stored)
    {
        VerifiedReport As(string status, string? reason = null, IReadOnlyList<CellChange>? changes = null) =>
            new(stored.Name, stored.Sha256, stored.JurisdictionCode, stored.ReportYear, stored.VersionNumber, stored.CopyNumber, status, reason, changes ?? []);

        if (warehouse.Versions.File(stored.Sha256) is not { } file)
        {
            return As("no-original", "原件在压缩包或邮件中，库中只有文字。The file came inside an archive; its text alone is kept.");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) != stored.Sha256)
        {
            return As("damaged", "原件的字节与其哈希不符，请从备份恢复。The stored bytes do not match their hash; restore from a backup.");
        }

        var kept = Kept(stored);
        if (stored.VersionNumber is { } version && warehouse.Versions.FactsDiffering(stored.JurisdictionCode, stored.ReportYear, version, kept) is { Count: > 0 } differing)
        {
            return As("facts-differ", $"汇总用的数字与报告不一致：{string.Join("、", differing.Take(5))}。The facts differ from the report's cells.");
        }

        try
        {
            var read = ReportImporter.Read(stored.Name, file.Bytes, settings).FirstOrDefault(report => report.Part == stored.Part);
            return read is null ? As("reading-differs", $"今天读不到第 {stored.Part} 份报告。Part {stored.Part} is not found today.")
                : CellChange.Between(kept, read) is not { Count: > 0 } changes ? As("same")
                : ByTheReader(stored, kept, changes) is { Count: > 0 } differently ? As("reading-differs", "今天的读法不同。Today's reader reads it differently.", differently)
                : As("corrected", $"{changes.Count} 格经人工更正，其余相同。{changes.Count} cells were set right by a person; the rest is as read.", changes);
        }
        catch (Refusal refusal)
        {
            return As("unreadable", $"{refusal.Words.Zh} {refusal.Words.En}");
        }
    }

    private Report Kept(StoredReport stored) => stored.VersionNumber is { } version
        ? warehouse.Versions.Report(stored.JurisdictionCode, stored.ReportYear, version)!
        : warehouse.Publications.Report(stored.JurisdictionCode, stored.ReportYear, stored.CopyNumber)!;

    // A cell that a person set right is none of the reader's, as long as the reader still reads there what that person did not believe.
    private IReadOnlyList<CellChange> ByTheReader(StoredReport stored, Report kept, IReadOnlyList<CellChange> changes)
    {
        if (stored.VersionNumber is not { } version)
        {
            return changes;
        }

        var setRight = CellChange.Between(kept, warehouse.Versions.FirstOfItsDocument(stored.JurisdictionCode, stored.ReportYear, version));
        return [.. changes.Except(setRight)];
    }
}
