using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>Text as a run of a Word file: spaces kept, line feeds as breaks, and nothing that XML cannot hold.</summary>
internal static class PaperText
{
    /// <summary>A paragraph in one of the styles of official papers.</summary>
    public static Paragraph Styled(string style, string text, bool indent = true)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (!indent)
        {
            properties.Append(new Indentation { FirstLine = "0", FirstLineChars = 0 });
        }

        return new Paragraph(properties, Run(text));
    }

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
        {
            run.Append(properties);
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(Clean(lines[i])) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>How wide a text is, in hundredths of a Chinese character: in Times New Roman a digit is half of one.</summary>
    public static int Hundredths(string text) => text.Sum(c => c < 128 ? 50 : 100);

    private static string Clean(string text) =>
        text.Any(c => c is < ' ' or '\uFFFE' or '\uFFFF') ? string.Concat(text.Where(c => c is not (< ' ' or '\uFFFE' or '\uFFFF'))) : text;
}
