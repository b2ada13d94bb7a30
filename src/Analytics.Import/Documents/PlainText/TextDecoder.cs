using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Analytics.Import.Documents.PlainText;

/// <summary>Bytes to text: by the mark at the start, else by what the bytes can be.</summary>
internal static class TextDecoder
{
    // More damage than this is no text with a few bad bytes, but something else.
    private const double WorstShareOfBadCharacters = 0.02;

    // Control characters that no text holds; tab, line ends, form feed and the old end-of-file mark do occur.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create("\0\x1\x2\x3\x4\x5\x6\a\b\xE\xF\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1C\x1D\x1E\x1F");

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>The text, without its byte order mark.</summary>
    /// <exception cref="Refusal">Where the bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Marked(bytes) ?? Unmarked(bytes);
        var controls = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Controls) is var at and >= 0; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls > 4 && controls > text.Length * WorstShareOfBadCharacters ? throw Refusals.Noise() : text;
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [0x84, 0x31, 0x95, 0x33, ..] => Gb18030.GetString(bytes[4..]),
        _ => null,
    };

    private static string Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return WideWithoutMark(bytes) ?? throw Refusals.Noise();
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // A text cut in the middle of a character, or with one bad byte, is still what it mostly is.
        var badAsGb = Gb18030Validity.BadSequences(bytes);
        if (badAsGb == 0)
        {
            return Gb18030.GetString(bytes);
        }

        var asUtf8 = Encoding.UTF8.GetString(bytes);
        var badAsUtf8 = asUtf8.AsSpan().Count('\uFFFD');
        var (text, bad) = badAsUtf8 <= badAsGb ? (asUtf8, badAsUtf8) : (Gb18030.GetString(bytes), badAsGb);
        return bad <= Math.Max(2, text.Length * WorstShareOfBadCharacters) ? text
            : WideWithoutMark(bytes) ?? throw Refusals.Encoding();
    }

    private static string? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var even = bytes.Length % 2 == 0 ? bytes : bytes[..^1];
        var little = Encoding.Unicode.GetString(even);
        var big = Encoding.BigEndianUnicode.GetString(even);
        var best = Plausible(little) >= Plausible(big) ? little : big;
        return best.Length > 0 && Plausible(best) >= best.Length * 0.95 ? best : null;
    }

    // Characters that reports are made of; noise read as UTF-16 scatters over all planes of Unicode.
    private static int Plausible(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is '\t' or '\r' or '\n' or (>= ' ' and <= '~') or (>= '\u3000' and <= '\u303F') or (>= '\u4E00' and <= '\u9FA5')
                or (>= '\uFF00' and <= '\uFF5E') or (>= '\u2010' and <= '\u2040') or '\u00A0' or '\u00B7' ? 1 : 0;
        }

        return count;
    }
}
