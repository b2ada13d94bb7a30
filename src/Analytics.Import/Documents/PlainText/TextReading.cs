using System.Buffers;
using System.Text;

namespace Analytics.Import.Documents.PlainText;

/// <summary>Plain text and Markdown: each line a paragraph; their tables stay lines, for the table reader to see as printed.</summary>
internal static class TextReading
{
    // Marks that print as a line's end beside the line feed; Word pastes the vertical tab, PDF text the form feed.
    private static readonly SearchValues<char> OtherLineEnds = SearchValues.Create("\r\v\f\u0085\u2028\u2029");

    public static Document Read(string name, string sha256, string decoded)
    {
        var text = decoded.AsSpan().ContainsAny(OtherLineEnds) ? WithLineFeeds(decoded) : decoded;
        if (text.AsSpan().IsWhiteSpace())
        {
            throw Refusals.Empty();
        }

        return new Document(name, "text", sha256, Paragraphs(text)) { Text = text };
    }

    public static List<Block> Paragraphs(string text)
    {
        var rest = text.AsSpan();
        var count = rest.Count('\n') + 1;
        if (count > Limits.Lines || text.Length > Limits.TextCharacters)
        {
            throw Refusals.TooLong();
        }

        var blocks = new List<Block>(count);
        for (var line = 1; ; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
            {
                blocks.Add(new Paragraph(rest.ToString(), line));
                return blocks;
            }

            blocks.Add(new Paragraph(rest[..end].ToString(), line));
            rest = rest[(end + 1)..];
        }
    }

    private static string WithLineFeeds(string text)
    {
        var lines = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(OtherLineEnds) is var end and >= 0)
        {
            lines.Append(rest[..end]).Append('\n');
            rest = rest[(end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1))..];
        }

        return lines.Append(rest).ToString();
    }
}
