namespace Analytics.Import.Documents.Packages;

/// <summary>Unpacks a stream and stops at the limits; what a header claims is never believed.</summary>
internal static class LimitedUnpacking
{
    // Below this size any ratio is harmless; a form's empty cells compress a hundredfold.
    private const int HarmlessBytes = 4 * 1024 * 1024;

    public static byte[] ReadAll(Stream packed, long packedLength, long left)
    {
        var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        while (packed.Read(buffer) is var count and > 0)
        {
            unpacked.Write(buffer, 0, count);
            if (unpacked.Length > left || (unpacked.Length > HarmlessBytes && unpacked.Length > Math.Max(1, packedLength) * Limits.ArchiveRatio))
            {
                throw Refusals.Bomb();
            }
        }

        return unpacked.ToArray();
    }
}
