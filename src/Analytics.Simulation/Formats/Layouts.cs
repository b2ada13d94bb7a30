using Analytics.Simulation.Printing;

namespace Analytics.Simulation.Formats;

/// <summary>Everything that a report may be written as, by name: text layouts and formats, `text` and `html` for all of a kind.</summary>
public static class Layouts
{
    private static readonly PageFormat[] Formats = [.. HtmlStyle.All.Select(style => new HtmlFormat(style)), new DocxFormat(), new XlsxFormat(), new PdfFormat()];

    /// <summary>Every name that a plan may ask for.</summary>
    public static IReadOnlyList<string> Ids => [.. TextLayout.All.Select(l => l.Id), .. Formats.Select(f => f.Id), "text", "html"];

    internal static IReadOnlyList<(TextLayout? Text, PageFormat? Format)> Of(IReadOnlyList<string> ids) =>
        ids.Count == 0 ? Of(["text"]) : [.. ids.SelectMany(Named)];

    private static IEnumerable<(TextLayout? Text, PageFormat? Format)> Named(string id)
    {
        var found = TextLayout.All.Where(l => l.Id == id || id == "text").Select(l => ((TextLayout?)l, (PageFormat?)null))
            .Concat(Formats.Where(f => f.Id == id || (id == "html" && f is HtmlFormat)).Select(f => ((TextLayout?)null, (PageFormat?)f))).ToList();
        return found.Count > 0 ? found
            : throw new ArgumentException($"There is no layout named {id}; use one of {string.Join(", ", Ids)}.");
    }
}
