using System.Text;

namespace Analytics.Import.Documents.Conversion;

/// <summary>Recognises the rarer office formats: Word and Excel of 2003 as XML, OpenDocument, and UOF of the national standard.</summary>
internal static class OfficeXml
{
    /// <summary>The ending that LibreOffice knows the format by; null where the text is none of them.</summary>
    public static string? EndingOf(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2_000)).TrimStart();
        return !start.StartsWith("<") ? null
            : start.Contains("progid=\"Word.Document\"", StringComparison.Ordinal) || start.Contains("schemas.microsoft.com/office/word/2003", StringComparison.Ordinal) ? "xml"
            : start.Contains("progid=\"Excel.Sheet\"", StringComparison.Ordinal) || start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? "xls"
            : start.Contains("schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal) ? "xml"
            : start.Contains("opendocument.text", StringComparison.Ordinal) ? "fodt"
            : start.Contains("opendocument.spreadsheet", StringComparison.Ordinal) ? "ods"
            : start.Contains("<uof:UOF", StringComparison.Ordinal) ? "uof"
            : null;
    }

    /// <summary>The same for the type that OpenDocument's packages name.</summary>
    public static string? EndingOf(byte[] mimeType) => Encoding.ASCII.GetString(mimeType, 0, Math.Min(mimeType.Length, 100)).Trim() switch
    {
        "application/vnd.oasis.opendocument.text" => "odt",
        "application/vnd.oasis.opendocument.spreadsheet" => "ods",
        _ => null,
    };
}
