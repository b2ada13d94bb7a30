namespace Analytics.Import.Reading.Identity;

/// <summary>Titles of several years one below the other: a page that lists the reports of other years above its own.</summary>
internal static class TitleRun
{
    // A heading, a date, a source; the narrative's first paragraph is longer.
    private const int ShortLine = 60;

    private const int MostLines = 24;

    /// <summary>The first own-line titles with a year that only short lines stand between; empty where there are not two years.</summary>
    public static IReadOnlyList<PrintedTitle> In(ReportText text, IReadOnlyList<PrintedTitle> titles)
    {
        var run = new List<PrintedTitle>();
        foreach (var title in titles)
        {
            if (title is not { IsOwnLine: true, Year: not null, IsProperty: false })
            {
                continue;
            }

            if (run.Count > 0 && (!OnlyShortLines(text, run[^1].End, title.Line) || title.Name != run[0].Name))
            {
                break;
            }

            run.Add(title);
        }

        return run.Count > 1 && run.Exists(title => title.Year != run[0].Year) ? run : [];
    }

    /// <summary>The line up to which, from a title on, another one may belong to the same list.</summary>
    public static int Last(ReportText text, PrintedTitle title)
    {
        var line = text.LineAt(title.End - 1);
        var last = Math.Min(text.LineCount, line + MostLines);
        while (line < last && IsShort(text.Line(line + 1)))
        {
            line++;
        }

        return line;
    }

    private static bool OnlyShortLines(ReportText text, int from, int to)
    {
        for (var line = text.LineAt(from - 1) + 1; line < to; line++)
        {
            if (!IsShort(text.Line(line)))
            {
                return false;
            }
        }

        return true;
    }

    // A section's heading ends the list too.
    private static bool IsShort(ReadOnlySpan<char> line) => line.Length <= ShortLine && !line.Contains('。') && !line.TrimStart().StartsWith("一、");
}
