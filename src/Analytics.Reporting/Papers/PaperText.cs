using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Reporting.Papers;

/// <summary>Text as a run of a Word file: spaces kept, line feeds as breaks, and nothing that XML cannot hold.</summary>
internal static class PaperText
{
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

    private static string Clean(string text) =>
        text.Any(c => c is < ' ' or '\uFFFE' or '\uFFFF') ? string.Concat(text.Where(c => c is not (< ' ' or '\uFFFE' or '\uFFFF'))) : text;
}
