using System.Security.Cryptography;
using Analytics.Import.Documents.Packages;
using Analytics.Import.Documents.Pages;
using Analytics.Import.Documents.Pdf;
using Analytics.Import.Documents.PlainText;
using Analytics.Import.Documents.Word;

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
        return kind switch
        {
            FileKind.Picture => throw Refusals.Picture(),
            FileKind.Program => throw Refusals.Program(),
            FileKind.Text => [OfText(name, sha256, TextDecoder.Decode(bytes))],
            FileKind.Pdf => [PdfReading.Read(name, sha256, bytes, settings)],
            FileKind.Zip => [OfPackage(name, sha256, bytes)],
            _ => throw Refusals.NotYet(kind.ToString()),
        };
    }

    private static Document OfPackage(string name, string sha256, byte[] bytes)
    {
        using var package = new ZipPackage(bytes, "zip");
        var main = OfficePackage.MainPart(package);
        return main is null ? throw Refusals.NotYet("zip") : WordReading.Read(name, sha256, package, main);
    }

    private static Document OfText(string name, string sha256, string text) =>
        PageReading.IsPage(text) ? PageReading.Read(name, sha256, text) : TextReading.Read(name, sha256, text);
}
