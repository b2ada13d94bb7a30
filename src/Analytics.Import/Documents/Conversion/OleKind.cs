using System.Text;

namespace Analytics.Import.Documents.Conversion;

/// <summary>What an old binary Office file holds, by the names of its streams.</summary>
internal enum OleKind
{
    Unknown,
    Word,
    Workbook,
    Slides,
    Encrypted,
}

/// <summary>Reads the streams' names of an old binary Office file.</summary>
internal static class OleKinds
{
    private const int SectorSize = 512;

    public static OleKind Of(byte[] bytes)
    {
        if (Has(bytes, "EncryptedPackage"))
        {
            return OleKind.Encrypted;
        }

        if (Has(bytes, "WordDocument"))
        {
            return IsEncryptedWord(bytes) ? OleKind.Encrypted : OleKind.Word;
        }

        return Has(bytes, "Workbook") || Has(bytes, "Book\0") ? OleKind.Workbook : Has(bytes, "PowerPoint Document") ? OleKind.Slides : OleKind.Unknown;
    }

    private static bool Has(byte[] bytes, string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    // Word's own stream begins with EC A5; the ninth bit of the flags at 10 says that a password is needed.
    private static bool IsEncryptedWord(byte[] bytes)
    {
        for (var at = SectorSize; at + 12 <= bytes.Length; at += SectorSize)
        {
            if (bytes[at] == 0xEC && bytes[at + 1] == 0xA5)
            {
                return (bytes[at + 11] & 0x01) != 0;
            }
        }

        return false;
    }
}
