using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Import.Documents.Archiving;
using Analytics.Import.Documents.Pages;
using Analytics.Import.Documents.PlainText;

namespace Analytics.Import.Documents.Mail;

/// <summary>E-mails with attachments, and web pages that a browser saved in the form of one.</summary>
internal static partial class MailExpansion
{
    /// <summary>True for a page saved as .mht or .mhtml: a mail that nobody sent.</summary>
    public static bool IsSavedPage(byte[] bytes)
    {
        var mail = MailPart.Read(bytes);
        return mail.Header("To") is null && mail.Header("Received") is null
            && (mail.Header("Snapshot-Content-Location") is not null || mail.Header("From")?.Contains("<Saved by", StringComparison.Ordinal) == true || mail.Header("From") is null
                || mail.Header("X-MimeOLE") is not null);
    }

    /// <summary>The page in it.</summary>
    public static Document ReadSavedPage(string name, string sha256, byte[] bytes)
    {
        var mail = MailPart.Read(bytes);
        var page = mail.Leaves().FirstOrDefault(part => part.ContentType == "text/html") ?? throw Refusals.Mail();
        return PageReading.Read(name, sha256, TextDecoder.Decode(page.Content())) with
        {
            Address = mail.Header("Snapshot-Content-Location") ?? page.Header("Content-Location"),
        };
    }

    public static void Open(Expansion expansion, ArchiveEntry archive, int level)
    {
        var mail = MailPart.Read(archive.Bytes);
        var letter = archive with { Bytes = [], Sender = Address(mail) ?? archive.Sender, SentAt = Date(mail) ?? archive.SentAt };
        var parts = mail.Leaves().ToList();
        var attachments = parts.Where(part => (part.FileName is not null || !part.ContentType.StartsWith("text/", StringComparison.Ordinal)) && !(part.IsInline && part.ContentType.StartsWith("image/", StringComparison.Ordinal))).ToList();

        // Without attachments the letter itself may hold the report, pasted.
        var taken = attachments.Count > 0 ? attachments : parts.Where(part => part.ContentType == "text/plain").Concat(parts.Where(part => part.ContentType == "text/html")).Take(1);
        foreach (var part in taken)
        {
            expansion.CountFile();
            var content = part.Content();
            expansion.CountBytes(content.Length);
            var name = EntryNames.Harmless(part.FileName ?? Subject(mail) + (part.ContentType switch { "message/rfc822" => ".eml", "text/html" => ".html", _ => ".txt" }));

            // A letter forwarded within a letter packs nothing; only archives count as levels below the first.
            expansion.Add(letter with { Name = name, Bytes = content }, Math.Max(1, level));
        }
    }

    private static string Subject(MailPart mail) => mail.Header("Subject") is { Length: > 0 } subject ? MailWords.Decode(subject) : "mail";

    private static string? Address(MailPart mail) =>
        mail.Header("From") is { } from && AddressPattern().Match(from) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    private static DateTimeOffset? Date(MailPart mail) =>
        mail.Header("Date") is { } date
            && DateTimeOffset.TryParse(Comment().Replace(date, "").Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent) ? sent : null;

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Comment();
}
