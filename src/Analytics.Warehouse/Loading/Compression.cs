using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Analytics.Warehousing;

/// <summary>Bytes made small for the warehouse, and made whole again.</summary>
internal static class Compression
{
    // The next qualities cost twice the time and save one part in twenty.
    private const int Quality = 1;
    private const int Window = 18;

    public static byte[] Shrink(ReadOnlySpan<byte> bytes)
    {
        var target = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, target, out var written, Quality, Window)
                ? target[..written]
                : throw new InvalidOperationException("The bytes could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }

    public static byte[] Restore(byte[] shrunk)
    {
        using var whole = new MemoryStream(shrunk.Length * 4);
        using (var stream = new BrotliStream(new MemoryStream(shrunk), CompressionMode.Decompress))
        {
            stream.CopyTo(whole);
        }

        return whole.ToArray();
    }

    /// <summary>The bytes as UTF-8 text with line feeds alone, as a reader would have it; null where they are no UTF-8.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            var from = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            var text = Strict.GetString(bytes, from, bytes.Length - from);
            return text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether decoding the bytes gives this text back, so that it need not be kept beside them.</summary>
    public static bool Decodes(byte[] bytes, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var from = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;

        // Half of a pair of characters has no bytes of its own; what comes of it must be compared as text.
        if (length != bytes.Length - from || bytes.AsSpan().Contains((byte)'\r') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return Decode(bytes) == text;
        }

        var encoded = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return encoded.AsSpan(0, Encoding.UTF8.GetBytes(text, encoded)).SequenceEqual(bytes.AsSpan(from));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(encoded);
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
