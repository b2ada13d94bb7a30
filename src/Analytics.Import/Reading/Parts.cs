using Analytics.Import.Documents;
using Analytics.Import.Reading.Identity;
using Analytics.Import.Reading.Sections;

namespace Analytics.Import.Reading;

/// <summary>Parts a document that holds several reports one behind the other; places stay those of the whole document.</summary>
public static class Parts
{
    // A report repeats its title in its head; a second report begins after the first one's sections.
    private const int SectionsOfAReport = 3;

    // A year's bound volume of a county; what follows stays in the last part.
    private const int MostParts = 100;

    // "第一部分 " with a few spaces before.
    private const int LongestNumber = 12;

    /// <summary>The document itself, or one document for each report in it.</summary>
    public static IReadOnlyList<Document> Of(Document document)
    {
        if (!HasSecondHead(document.Text))
        {
            return [document];
        }

        var starts = Starts(new ReportText(document.Text));
        return starts.Count < 2 ? [document] : [.. starts.Select((start, i) => Part(document, start, i + 1 < starts.Count ? starts[i + 1] : int.MaxValue))];
    }

    // Two reports have two first sections; most documents are told from their text alone, before anything is read.
    private static bool HasSecondHead(string text)
    {
        var heads = 0;
        foreach (var title in (ReadOnlySpan<string>)["总体情况", "總體情況", "概述", "基本情况"])
        {
            for (var at = text.IndexOf(title, StringComparison.Ordinal); at >= 0; at = text.IndexOf(title, at + 1, StringComparison.Ordinal))
            {
                if (at - (at == 0 ? -1 : text.LastIndexOf('\n', at - 1)) <= LongestNumber)
                {
                    heads++;
                }
            }
        }

        return heads > 1;
    }

    private static List<int> Starts(ReportText text)
    {
        var starts = new List<int> { 1 };
        var sections = 0;
        var pending = 0;
        for (var line = 1; line <= text.LineCount && starts.Count < MostParts; line++)
        {
            if (SectionTitles.At(text, line) is { } section)
            {
                if (pending > 0 && section.Number == 1)
                {
                    starts.Add(pending);
                    sections = 0;
                }

                pending = 0;
                sections++;
            }
            else if (sections >= SectionsOfAReport && pending == 0 && text.Line(line).Contains("公开", StringComparison.Ordinal) && UnitAndYearReading.IsTitleLine(text, line))
            {
                pending = line;
            }
        }

        return starts;
    }

    private static Document Part(Document document, int first, int next)
    {
        var lines = document.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < first || i + 1 >= next)
            {
                lines[i] = "";
            }
        }

        return document with
        {
            Text = string.Join('\n', lines),
            Blocks = [.. document.Blocks.Where(block => LineOf(block) is var line && line >= first && line < next)],
        };
    }

    private static int LineOf(Block block) => block switch { Paragraph paragraph => paragraph.Line, Table table => table.Line, _ => 0 };
}
