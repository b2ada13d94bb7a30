using System.Globalization;
using System.Text;
using Analytics.Import.Documents.Flow;
using Analytics.Import.Documents.Layout;
using Analytics.Import.Documents.Programs;

namespace Analytics.Import.Documents.Pdf;

/// <summary>PDF through poppler: words and ruled lines with their places, then paragraphs and tables as on any printed page.</summary>
internal static class PdfReading
{
    private const string ToInstall = "poppler-utils";
    private const int MostPages = 300;

    // A scanned report holds at most a page number or a stamp's words on a page.
    private const int LeastCharactersPerPage = 15;

    public static Document Read(string name, string sha256, byte[] bytes, OpenerSettings settings)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("document.pdf", bytes);
        var cost = new ExternalProgram.Cost(settings.ReadingTime, settings.ReadingMemory);
        var last = MostPages.ToString(CultureInfo.InvariantCulture);
        var words = ExternalProgram.Run(settings.PdfToText, ["-bbox-layout", "-enc", "UTF-8", "-l", last, path, "-"], cost, ToInstall, folder.Path);
        if (words.Status != 0 || IsCut(bytes, words.Complaints))
        {
            throw words.Complaints.Contains("assword", StringComparison.Ordinal) ? Refusals.Encrypted() : Refusals.Truncated("pdf");
        }

        var pages = PdfWords.Read(Encoding.UTF8.GetString(words.Output));
        var isScan = pages.Sum(page => page.Words.Sum(word => word.Text.Length)) < LeastCharactersPerPage * Math.Max(1, pages.Count);
        if (!isScan && ExternalProgram.IsThere(settings.PdfToCairo))
        {
            var drawing = ExternalProgram.Run(settings.PdfToCairo, ["-svg", "-l", last, path, "-"], cost, ToInstall, folder.Path);
            var drawings = drawing.Status == 0 ? PdfRulings.Read(Encoding.UTF8.GetString(drawing.Output)) : [];
            if (drawings.Count == pages.Count)
            {
                isScan = drawings.Sum(page => page.Pictures) > 0 && drawings.Sum(page => page.Characters) < LeastCharactersPerPage * pages.Count;
                foreach (var (page, drawn) in pages.Zip(drawings))
                {
                    page.Rulings.AddRange(drawn.Rulings);
                }
            }
        }

        if (isScan)
        {
            throw Refusals.Scan("PDF");
        }

        return BlockBuilder.Build(name, "pdf", sha256, PageLayout.Read(pages)) with { Properties = Properties(path, cost, settings) };
    }

    // Poppler mends a file that was cut off and gives the pages that are left without failing.
    private static bool IsCut(byte[] bytes, string complaints) =>
        bytes.AsSpan(Math.Max(0, bytes.Length - 4_096)).IndexOf("%%EOF"u8) < 0 && complaints.Contains("Syntax", StringComparison.Ordinal);

    private static Dictionary<string, string> Properties(string path, ExternalProgram.Cost cost, OpenerSettings settings)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!ExternalProgram.IsThere(settings.PdfInfo))
        {
            return properties;
        }

        var answer = ExternalProgram.Run(settings.PdfInfo, ["-enc", "UTF-8", "-isodates", path], cost, ToInstall);
        foreach (var line in Encoding.UTF8.GetString(answer.Output).Split('\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line[..colon] is "Title" or "Author" or "Subject" or "Keywords" or "Creator" or "CreationDate" or "ModDate"
                && line[(colon + 1)..].Trim() is { Length: > 0 } value)
            {
                properties[line[..colon]] = value;
            }
        }

        return properties;
    }
}
