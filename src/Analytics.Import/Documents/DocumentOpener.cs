using System.Security.Cryptography;
using Analytics.Import.Documents.Conversion;
using Analytics.Import.Documents.Isolation;
using Analytics.Import.Documents.Pages;
using Analytics.Import.Documents.PlainText;

namespace Analytics.Import.Documents;

/// <summary>Any file that an office receives becomes documents, or a refusal that says why not and what to do.</summary>
public static class DocumentOpener
{
    /// <summary>Reads a file from disk; its size is checked before a byte is read.</summary>
    /// <exception cref="Refusal">Where the file gives no document.</exception>
    public static IReadOnlyList<Document> OpenFile(string path, OpenerSettings? settings = null)
    {
        var length = new FileInfo(path).Length;
        return length > Limits.FileBytes ? throw Refusals.TooLarge(length) : Open(path, File.ReadAllBytes(path), settings);
    }

    /// <summary>Reads bytes that were received under a name.</summary>
    /// <exception cref="Refusal">Where the file gives no document.</exception>
    public static IReadOnlyList<Document> Open(string name, byte[] bytes, OpenerSettings? settings = null)
    {
        if (bytes.Length == 0)
        {
            throw Refusals.Empty();
        }

        if (bytes.Length > Limits.FileBytes)
        {
            throw Refusals.TooLarge(bytes.Length);
        }

        settings ??= OpenerSettings.Default;
        var kind = FileKinds.Of(bytes);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (kind == FileKind.Text)
        {
            // Plain text, of which there are tens of thousands, is read right here; a page or a file in XML is not.
            var text = TextDecoder.Decode(bytes);
            if (!PageReading.IsPage(text) && OfficeXml.EndingOf(text) is null)
            {
                return [TextReading.Read(name, sha256, text)];
            }
        }

        return [settings.InProcess || kind is FileKind.Picture or FileKind.Program
            ? FormatReading.ReadHere(kind, name, sha256, bytes, settings)
            : Readers.Read(kind, name, sha256, bytes, settings)];
    }
}
