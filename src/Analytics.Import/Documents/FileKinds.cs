namespace Analytics.Import.Documents;

/// <summary>Tells what a file is from its first bytes; the name's ending is never asked.</summary>
internal static class FileKinds
{
    private static readonly (byte[] Start, FileKind Kind)[] Starts =
    [
        ("PK\x3\x4"u8.ToArray(), FileKind.Zip),
        ("PK\x5\x6"u8.ToArray(), FileKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.Ole),
        (@"{\rtf"u8.ToArray(), FileKind.Rtf),
        ("Rar!\x1A\x7"u8.ToArray(), FileKind.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileKind.SevenZip),
        ([0x1F, 0x8B, 0x08], FileKind.OtherArchive),
        ("BZh"u8.ToArray(), FileKind.OtherArchive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], FileKind.OtherArchive),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Picture),
        ([0xFF, 0xD8, 0xFF], FileKind.Picture),
        ("GIF8"u8.ToArray(), FileKind.Picture),
        ("II*\0"u8.ToArray(), FileKind.Picture),
        ("MM\0*"u8.ToArray(), FileKind.Picture),
        ([0x7F, 0x45, 0x4C, 0x46], FileKind.Program),
    ];

    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return FileKind.Text;
        }

        foreach (var (start, kind) in Starts)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }

        if (IsBitmap(bytes) || IsWebPicture(bytes))
        {
            return FileKind.Picture;
        }

        if (bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..Math.Min(bytes.Length, 1024)].Contains((byte)0))
        {
            return FileKind.Program;
        }

        // The PDF rules let up to 1,024 bytes of anything stand before the mark.
        return bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? FileKind.Pdf
            : bytes.Length > 262 && bytes[257..262].SequenceEqual("ustar"u8) ? FileKind.OtherArchive
            : IsMail(bytes) ? FileKind.Mail
            : FileKind.Text;
    }

    // Asked only where the first line could be a header's, so that Chinese text costs nothing.
    private static bool IsMail(ReadOnlySpan<byte> bytes) =>
        bytes[0] is (>= (byte)'A' and <= (byte)'Z') or (byte)'\r' or (byte)'\n'
            && bytes[..Math.Min(bytes.Length, 80)].Contains((byte)':') && Mail.MailPart.Begins(bytes);

    private static bool IsBitmap(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6..10].SequenceEqual("\0\0\0\0"u8);

    private static bool IsWebPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8);
}
