using Analytics.Reporting.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>Tables and charts as the elements of a Word file, with what stands above and below them.</summary>
/// <param name="main">The file; a chart is a part of it.</param>
internal sealed class BlockWriter(MainDocumentPart main)
{
    private uint pictures = main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(drawing => drawing.Id?.Value ?? 0).DefaultIfEmpty().Max();

    /// <summary>The elements of a table or a chart.</summary>
    /// <param name="block">A table or a chart; a sentence is its paper's own matter.</param>
    /// <param name="textWidth">Of the page, in twips.</param>
    public IEnumerable<OpenXmlElement> Of(PaperBlock block, int textWidth) => block switch
    {
        TableBlock table => [PaperText.Styled("PaperCaption", table.Title), .. Table(table.Grid, textWidth), .. table.Notes.Select(note => PaperText.Styled("PaperNote", note))],
        ChartBlock chart => Chart(chart.Spec, textWidth),
        HeadingBlock { Level: 1 } heading => [PaperText.Styled("PaperHeading1", heading.Text)],
        HeadingBlock heading => [PaperText.Styled("PaperHeading2", heading.Text)],
        SentenceBlock sentence => [PaperText.Styled("PaperBody", sentence.Text)],
        _ => throw new ArgumentException($"{block.GetType().Name} cannot be written.", nameof(block)),
    };

    /// <summary>A table, and the small gap without which two tables would become one.</summary>
    public static IEnumerable<OpenXmlElement> Table(Grid grid, int textWidth) => [PaperTable.Of(grid, textWidth), PaperText.Styled("PaperGap", "")];

    // A chart that the office can edit in Word or WPS, its numbers inside; a map of states is a table.
    private IEnumerable<OpenXmlElement> Chart(ChartSpec spec, int textWidth) =>
    [
        PaperText.Styled("PaperCaption", spec.Title.Zh),
        .. spec.Kind == ChartKind.HeatMap || spec.IsEmpty ? Table(HeatMapGrid.Of(spec), textWidth) : [NativeChart.Add(main, spec, ++pictures, textWidth)],
        .. Together([.. NativeChart.Notes(spec).Select(line => PaperText.Styled("PaperNote", line))]),
    ];

    // No page begins with what was said of the chart before.
    private static IEnumerable<Paragraph> Together(IReadOnlyList<Paragraph> notes)
    {
        foreach (var note in notes.SkipLast(1))
        {
            note.ParagraphProperties!.InsertAfter(new KeepNext(), note.ParagraphProperties.ParagraphStyleId);
        }

        return notes;
    }
}
