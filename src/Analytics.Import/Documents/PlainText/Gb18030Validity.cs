namespace Analytics.Import.Documents.PlainText;

/// <summary>Counts what cannot be GB18030 in a stretch of bytes.</summary>
internal static class Gb18030Validity
{
    public static int BadSequences(ReadOnlySpan<byte> bytes)
    {
        var bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = SequenceLength(bytes[i..]);
            bad += length == 0 ? 1 : 0;
            i += Math.Max(1, length);
        }

        return bad;
    }

    private static int SequenceLength(ReadOnlySpan<byte> at) => at switch
    {
        [< 0x80, ..] => 1,
        [0x80 or 0xFF, ..] => 0,
        [_, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
        [_, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
        _ => 0,
    };
}
