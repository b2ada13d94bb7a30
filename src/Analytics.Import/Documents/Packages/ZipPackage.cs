using System.IO.Compression;

namespace Analytics.Import.Documents.Packages;

/// <summary>A zipped document (Word, Excel, OFD) opened with every limit checked while it unpacks.</summary>
internal sealed class ZipPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly string format;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private long unpacked;

    public ZipPackage(byte[] bytes, string format)
    {
        this.format = format;
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > Limits.ArchiveEntries)
            {
                throw Refusals.TooManyEntries(archive.Entries.Count);
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw Refusals.Truncated(format);
        }

        parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public IReadOnlyCollection<string> Names => parts.Keys;

    public bool Has(string part) => parts.ContainsKey(part.TrimStart('/'));

    /// <summary>The bytes of a part, or null where there is none.</summary>
    public byte[]? Bytes(string part) => parts.TryGetValue(part.TrimStart('/'), out var entry) ? Unpack(entry) : null;

    /// <summary>A part's XML, or null where there is none.</summary>
    public PartElement? Xml(string part) => Bytes(part) is { } bytes ? PartElement.Load(bytes, format) : null;

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw Refusals.Encrypted();
        }

        try
        {
            using var packed = entry.Open();
            var bytes = LimitedUnpacking.ReadAll(packed, entry.CompressedLength, Limits.ArchiveBytes - unpacked);
            unpacked += bytes.Length;
            return bytes;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            throw Refusals.Truncated(format);
        }
    }

    public void Dispose() => archive.Dispose();
}
