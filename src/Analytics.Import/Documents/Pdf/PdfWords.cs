using System.Globalization;
using System.Net;
using Analytics.Import.Documents.Layout;

namespace Analytics.Import.Documents.Pdf;

/// <summary>Words with their boxes, from what <c>pdftotext -bbox-layout</c> prints.</summary>
/// <remarks>Read tag by tag and not as XML: titles and words hold characters that no XML reader accepts.</remarks>
internal static class PdfWords
{
    public static List<PrintedPage> Read(string printed)
    {
        var pages = new List<PrintedPage>();
        for (var rest = printed.AsSpan(); rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[(at + 1)..];
            if (rest.StartsWith("page "))
            {
                pages.Add(new PrintedPage(Number(rest, "width=\""), Number(rest, "height=\"")));
            }
            else if (rest.StartsWith("word ") && pages.Count > 0 && rest.IndexOf('>') is var start and > 0 && rest.IndexOf("</word>") is var end && end > start)
            {
                var text = WebUtility.HtmlDecode(rest[(start + 1)..end].ToString()).Trim();
                if (text.Length > 0)
                {
                    pages[^1].Words.Add(new PrintedWord(text, Number(rest, "xMin=\""), Number(rest, "yMin=\""), Number(rest, "xMax=\""), Number(rest, "yMax=\"")));
                }

                rest = rest[end..];
            }
        }

        return pages;
    }

    private static double Number(ReadOnlySpan<char> tag, string key)
    {
        var start = tag.IndexOf(key);
        if (start < 0)
        {
            return 0;
        }

        var value = tag[(start + key.Length)..];
        var end = value.IndexOf('"');
        return end >= 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
