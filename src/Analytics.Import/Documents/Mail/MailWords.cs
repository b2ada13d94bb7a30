using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Import.Documents.PlainText;

namespace Analytics.Import.Documents.Mail;

/// <summary>Words in mail headers: encoded ones of RFC 2047, parameters of RFC 2231, and the bare GBK that older programs write.</summary>
internal static partial class MailWords
{
    static MailWords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A header's value as a person reads it.</summary>
    public static string Decode(string header)
    {
        var matches = EncodedWord().Matches(header);
        if (matches.Count == 0)
        {
            return Archiving.EntryNames.Decode(header);
        }

        var text = new StringBuilder();
        var pending = new List<byte>();
        var (charset, at) = ("", 0);
        foreach (Match match in matches)
        {
            var between = header[at..match.Index];
            if (!match.Groups[1].Value.Equals(charset, StringComparison.OrdinalIgnoreCase) || !string.IsNullOrWhiteSpace(between))
            {
                text.Append(Decode(pending, charset)).Append(string.IsNullOrWhiteSpace(between) && at > 0 ? "" : between);
                pending.Clear();
            }

            // One Chinese character may be cut between two words, so bytes are joined first.
            charset = match.Groups[1].Value;
            var words = match.Groups[3].Value;
            pending.AddRange(match.Groups[2].Value is "B" or "b" ? FromBase64(words) : FromQuotedPrintable(words, underscoreIsSpace: true));
            at = match.Index + match.Length;
        }

        return text.Append(Decode(pending, charset)).Append(header[at..]).ToString();
    }

    /// <summary>A parameter of a header, put together from its numbered and encoded pieces.</summary>
    public static string? Parameter(string? header, string name)
    {
        if (header is null)
        {
            return null;
        }

        string? plain = null;
        var pieces = new SortedDictionary<int, (string Value, bool Encoded)>();
        foreach (Match match in ParameterPattern().Matches(header))
        {
            if (!match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"").Replace("\\\\", "\\") : match.Groups["bare"].Value.Trim();
            var encoded = match.Groups["star"].Success;
            if (match.Groups["part"].Success || encoded)
            {
                var number = int.TryParse(match.Groups["part"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;
                pieces[number] = (value, encoded);
            }
            else
            {
                plain ??= value;
            }
        }

        return pieces.Count > 0 ? Join(pieces.Values) : plain is null ? null : Decode(plain);
    }

    public static byte[] FromBase64(string text)
    {
        var letters = new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
        letters = letters[..(letters.Length - (letters.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(letters.PadRight((letters.Length + 3) / 4 * 4, '='));
    }

    public static byte[] FromQuotedPrintable(string text, bool underscoreIsSpace)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (text[i] == '=' && i + 1 < text.Length && text[i + 1] is '\r' or '\n')
            {
                i += text[i + 1] == '\r' && i + 2 < text.Length && text[i + 2] == '\n' ? 2 : 1;
            }
            else
            {
                bytes.Add(underscoreIsSpace && text[i] == '_' ? (byte)' ' : (byte)text[i]);
            }
        }

        return [.. bytes];
    }

    private static string Join(IEnumerable<(string Value, bool Encoded)> pieces)
    {
        var bytes = new List<byte>();
        var (charset, first) = ("", true);
        foreach (var (value, encoded) in pieces)
        {
            var words = value;
            if (first && encoded && words.Split('\'') is [var named, _, ..])
            {
                charset = named;
                words = words[(words.IndexOf('\'', named.Length + 1) + 1)..];
            }

            first = false;
            bytes.AddRange(encoded ? FromQuotedPrintable(words.Replace("=", "=3D", StringComparison.Ordinal).Replace('%', '='), underscoreIsSpace: false) : Encoding.Latin1.GetBytes(words));
        }

        return Decode(bytes, charset);
    }

    private static string Decode(List<byte> bytes, string charset)
    {
        if (bytes.Count == 0)
        {
            return "";
        }

        try
        {
            var name = charset.ToLowerInvariant() is "gb2312" or "gbk" or "x-gbk" or "cp936" or "hz-gb-2312" ? "GB18030" : charset.Split('*')[0];
            return name.Length == 0 ? TextDecoder.Decode(bytes.ToArray()) : Encoding.GetEncoding(name).GetString(bytes.ToArray());
        }
        catch (Exception unknown) when (unknown is ArgumentException or Refusal)
        {
            return Archiving.EntryNames.Decode(Encoding.Latin1.GetString([.. bytes]));
        }
    }

    [GeneratedRegex(@"=\?([^?\s]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("""[;\s](?<name>[A-Za-z0-9-]+)(?:\*(?<part>\d+))?(?<star>\*)?\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^;]*))""")]
    private static partial Regex ParameterPattern();
}
