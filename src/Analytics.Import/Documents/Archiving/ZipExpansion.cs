using System.IO.Compression;
using System.Text;
using Analytics.Import.Documents.Packages;

namespace Analytics.Import.Documents.Archiving;

/// <summary>Zip archives, names in GBK included.</summary>
internal static class ZipExpansion
{
    /// <summary>True for Word, Excel, OFD and OpenDocument files, which are zipped too.</summary>
    public static bool IsDocument(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Take(Limits.ArchiveEntries).Any(entry => entry.FullName.Replace('\\', '/').TrimStart('/') is var name
                && (name is "[Content_Types].xml" or "OFD.xml" or "mimetype" || name.StartsWith("word/", StringComparison.Ordinal) || name.StartsWith("xl/", StringComparison.Ordinal)));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException)
        {
            // Cut short: most such files are documents, and their reader has the better words.
            return true;
        }
    }

    public static void Open(Expansion expansion, ArchiveEntry archive, int level)
    {
        try
        {
            // Latin-1 keeps the bytes of names that are not marked as UTF-8.
            using var zip = new ZipArchive(new MemoryStream(archive.Bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            foreach (var entry in zip.Entries)
            {
                expansion.CountFile();
                var name = EntryNames.Harmless(EntryNames.Decode(entry.FullName));
                if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || EntryNames.IsLitter(name))
                {
                    continue;
                }

                expansion.Add(Unpack(expansion, archive, entry, name), level + 1);
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException)
        {
            throw Refusals.Truncated("zip");
        }
    }

    private static ArchiveEntry Unpack(Expansion expansion, ArchiveEntry archive, ZipArchiveEntry entry, string name)
    {
        var unpacked = archive with { Name = name, Bytes = [] };
        try
        {
            if (entry.IsEncrypted)
            {
                throw Refusals.Encrypted();
            }

            using var packed = entry.Open();
            var bytes = LimitedUnpacking.ReadAll(packed, entry.CompressedLength, expansion.BytesLeft);
            expansion.CountBytes(bytes.Length);
            return bytes.Length > Limits.FileBytes ? unpacked with { Refusal = Refusals.TooLarge(bytes.Length) } : unpacked with { Bytes = bytes };
        }
        catch (Refusal refusal) when (refusal.Code == "encrypted")
        {
            return unpacked with { Refusal = refusal };
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            return unpacked with { Refusal = Refusals.Truncated("zip") };
        }
    }
}
