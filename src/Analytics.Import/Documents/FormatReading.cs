using Analytics.Import.Documents.Conversion;
using Analytics.Import.Documents.Mail;
using Analytics.Import.Documents.Ofd;
using Analytics.Import.Documents.Packages;
using Analytics.Import.Documents.Pages;
using Analytics.Import.Documents.Pdf;
using Analytics.Import.Documents.PlainText;
using Analytics.Import.Documents.Sheets;
using Analytics.Import.Documents.Word;

namespace Analytics.Import.Documents;

/// <summary>Gives a file to the reader of its format. A new format is a line here and a folder beside.</summary>
internal static class FormatReading
{
    public static Document Read(FileKind kind, string name, string sha256, byte[] bytes, OpenerSettings settings) => kind switch
    {
        FileKind.Text => OfText(name, sha256, bytes, settings),
        FileKind.Pdf => PdfReading.Read(name, sha256, bytes, settings),
        FileKind.Zip => OfPackage(name, sha256, bytes, settings),
        FileKind.Ole => OfOle(name, sha256, bytes, settings),
        FileKind.Rtf => Converted(name, sha256, bytes, "rtf", "docx", settings),
        FileKind.Mail => MailExpansion.IsSavedPage(bytes) ? MailExpansion.ReadSavedPage(name, sha256, bytes) : throw Refusals.Mail(),
        FileKind.Picture => throw Refusals.Picture(),
        FileKind.Program => throw Refusals.Program(),
        _ => throw Refusals.Archive(),
    };

    /// <summary>The same in this process; what a reader did not foresee is a refusal too.</summary>
    public static Document ReadHere(FileKind kind, string name, string sha256, byte[] bytes, OpenerSettings settings)
    {
        try
        {
            return Read(kind, name, sha256, bytes, settings);
        }
        catch (Exception unforeseen) when (unforeseen is not (Refusal or OutOfMemoryException))
        {
            throw Refusals.Unreadable(unforeseen.GetType().Name);
        }
    }

    private static Document OfText(string name, string sha256, byte[] bytes, OpenerSettings settings)
    {
        var text = TextDecoder.Decode(bytes);
        return PageReading.IsPage(text) ? PageReading.Read(name, sha256, text)
            : OfficeXml.EndingOf(text) is { } ending ? Converted(name, sha256, bytes, ending, ending is "ods" or "xls" ? "xlsx" : "docx", settings)
            : TextReading.Read(name, sha256, text);
    }

    private static Document OfPackage(string name, string sha256, byte[] bytes, OpenerSettings settings)
    {
        using var package = new ZipPackage(bytes, "zip");
        if (package.Has("OFD.xml"))
        {
            return OfdReading.Read(name, sha256, package);
        }

        if (package.Bytes("mimetype") is { } type && OfficeXml.EndingOf(type) is { } open)
        {
            return Converted(name, sha256, bytes, open, open == "ods" ? "xlsx" : "docx", settings);
        }

        return OfficePackage.MainPart(package) is { } main ? OfOffice(name, sha256, package, main) : throw Refusals.Archive();
    }

    private static Document OfOffice(string name, string sha256, ZipPackage package, string main) =>
        main.EndsWith(".bin", StringComparison.Ordinal) ? throw Refusals.NotYet("xlsb") : package.Xml(main)?.Name switch
        {
            "document" => WordReading.Read(name, sha256, package, main),
            "workbook" => WorkbookReading.Read(name, sha256, package, main),
            "presentation" => throw Refusals.NotYet("pptx"),
            _ => throw Refusals.Truncated("docx"),
        };

    private static Document OfOle(string name, string sha256, byte[] bytes, OpenerSettings settings) => OleKinds.Of(bytes) switch
    {
        OleKind.Encrypted => throw Refusals.Encrypted(),
        OleKind.Word => Converted(name, sha256, bytes, "doc", "docx", settings),
        OleKind.Workbook => OldWorkbookReading.Read(name, sha256, bytes),
        OleKind.Slides => throw Refusals.NotYet("ppt"),
        _ => Converted(name, sha256, bytes, "wps", "docx", settings),
    };

    private static Document Converted(string name, string sha256, byte[] bytes, string ending, string wanted, OpenerSettings settings)
    {
        using var package = new ZipPackage(LibreOffice.Convert(bytes, ending, wanted, settings), wanted);
        var main = OfficePackage.MainPart(package) ?? throw Refusals.Truncated(ending);
        return OfOffice(name, sha256, package, main) with { Format = ending };
    }
}
