using System.Text;

namespace Analytics.Import.Documents.Mail;

/// <summary>A part of an e-mail: header lines and what follows them, as RFC 5322 and 2045 lay it out.</summary>
internal sealed class MailPart
{
    private const int DeepestParts = 20;
    private const int MostParts = 1_000;

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string body;

    private MailPart(string raw)
    {
        var at = 0;
        string? open = null;
        while (at < raw.Length)
        {
            var end = raw.IndexOf('\n', at);
            var line = (end < 0 ? raw[at..] : raw[at..end]).TrimEnd('\r');
            at = end < 0 ? raw.Length : end + 1;
            if (line.Length == 0)
            {
                break;
            }

            if (line[0] is ' ' or '\t' && open is not null)
            {
                headers[open] += " " + line.Trim();
            }
            else if (line.IndexOf(':') is var colon and > 0)
            {
                open = line[..colon].Trim();
                headers.TryAdd(open, "");
                headers[open] = headers[open].Length == 0 ? line[(colon + 1)..].Trim() : headers[open];
            }
        }

        body = raw[at..];
    }

    public string ContentType => Header("Content-Type")?.Split(';')[0].Trim().ToLowerInvariant() ?? "text/plain";

    /// <summary>The file's name as the sender gave it; null for the letter itself.</summary>
    public string? FileName =>
        MailWords.Parameter(Header("Content-Disposition"), "filename") ?? MailWords.Parameter(Header("Content-Type"), "name");

    public bool IsInline => Header("Content-ID") is not null && Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>A mail kept byte for byte in a string, so that 8-bit parts survive until their encoding is known.</summary>
    public static MailPart Read(byte[] bytes) => new(Encoding.Latin1.GetString(bytes));

    /// <summary>True where the bytes begin with the header lines of an e-mail.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 16_384)]).TrimStart('\r', '\n');
        var end = start.IndexOf("\n\n", StringComparison.Ordinal) is var plain && start.IndexOf("\n\r\n", StringComparison.Ordinal) is var windows
            && plain >= 0 && (windows < 0 || plain < windows) ? plain : windows;
        var lines = (end < 0 ? start : start[..end]).Split('\n');
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            if (line.Length > 0 && line[0] is ' ' or '\t' or '\r')
            {
                continue;
            }

            if (colon <= 0 || line.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') >= 0)
            {
                return false;
            }

            names.Add(line[..colon]);
        }

        return names.Contains("MIME-Version") ? names.Contains("Content-Type")
            : names.Contains("From") && (names.Contains("Date") || names.Contains("Message-ID")) && (names.Contains("To") || names.Contains("Subject"));
    }

    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>This part and all parts inside it that are no mere containers, letters within letters included.</summary>
    public IEnumerable<MailPart> Leaves()
    {
        var left = MostParts;
        return Leaves(0, () => --left < 0 ? throw Refusals.TooManyEntries(MostParts + 1) : true);
    }

    /// <summary>The content with its transfer encoding undone.</summary>
    public byte[] Content() => (Header("Content-Transfer-Encoding")?.Trim().ToLowerInvariant()) switch
    {
        "base64" => MailWords.FromBase64(body),
        "quoted-printable" => MailWords.FromQuotedPrintable(body, underscoreIsSpace: false),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private IEnumerable<MailPart> Leaves(int depth, Func<bool> count)
    {
        count();
        if (depth > DeepestParts)
        {
            throw Refusals.TooDeep();
        }

        var boundary = ContentType.StartsWith("multipart/", StringComparison.Ordinal) ? MailWords.Parameter(Header("Content-Type"), "boundary") : null;
        if (boundary is null)
        {
            return [this];
        }

        return Between(boundary).SelectMany(part => new MailPart(part).Leaves(depth + 1, count));
    }

    // 0 for a line that begins a part, 2 for the one that ends the last, less for any other line.
    private int DashesAfter(string boundary, int from, int to)
    {
        var line = body.AsSpan(from, to - from).TrimEnd("\r \t");
        return line.StartsWith("--") && line[2..].StartsWith(boundary) && line[(2 + boundary.Length)..] is var rest && (rest.Length == 0 || rest is "--") ? rest.Length : -1;
    }

    private IEnumerable<string> Between(string boundary)
    {
        var start = -1;
        for (var at = 0; at >= 0 && at < body.Length;)
        {
            var end = body.IndexOf('\n', at);
            var dashesAfter = DashesAfter(boundary, at, end < 0 ? body.Length : end);
            if (dashesAfter >= 0)
            {
                if (start >= 0)
                {
                    yield return body[start..Math.Max(start, at)].TrimEnd('\n').TrimEnd('\r');
                }

                if (dashesAfter == 2)
                {
                    yield break;
                }

                start = end < 0 ? body.Length : end + 1;
            }

            at = end < 0 ? -1 : end + 1;
        }

        // The end mark is missing: the mail was cut; what stands here may be cut too and says so when it is opened.
        if (start >= 0 && start < body.Length)
        {
            yield return body[start..];
        }
    }
}
