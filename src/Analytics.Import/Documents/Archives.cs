using Analytics.Import.Documents.Archiving;
using Analytics.Import.Documents.Mail;

namespace Analytics.Import.Documents;

/// <summary>Unpacks what people send reports in: .zip, .rar, .7z and e-mails with attachments, within limits and two levels deep.</summary>
public static class Archives
{
    /// <summary>True where the bytes are an archive or an e-mail, and not a document that happens to be zipped.</summary>
    public static bool IsArchive(byte[] bytes) => FileKinds.Of(bytes) switch
    {
        FileKind.Zip => !ZipExpansion.IsDocument(bytes),
        FileKind.Rar or FileKind.SevenZip or FileKind.OtherArchive => true,
        FileKind.Mail => !MailExpansion.IsSavedPage(bytes),
        _ => false,
    };

    /// <summary>The files in it, archives within it unpacked too; a file that is no archive is its own only entry.</summary>
    /// <exception cref="Refusal">Where the whole archive cannot be opened, or is hostile.</exception>
    public static IReadOnlyList<ArchiveEntry> Expand(string name, byte[] bytes, OpenerSettings? settings = null)
    {
        if (bytes.Length > Limits.FileBytes)
        {
            throw Refusals.TooLarge(bytes.Length);
        }

        var entries = new List<ArchiveEntry>();
        new Expansion(settings ?? OpenerSettings.Default, entries).Add(new ArchiveEntry(name, bytes), level: 0);
        return entries;
    }
}
