using System.Text;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Sections;

/// <summary>Finds the six sections by what their titles say, whatever number stands before them.</summary>
public static class SectionReading
{
    // Six sections, a table of contents and a few repetitions; more is no report.
    private const int MostTitles = 100;

    /// <summary>The sections in the order of the document; one that is absent is not in the list.</summary>
    public static IReadOnlyList<Section> Read(ReportText text)
    {
        var found = new List<SectionTitle>();
        for (var line = 1; line <= text.LineCount && found.Count < MostTitles; line++)
        {
            if (SectionTitles.At(text, line) is { } title)
            {
                found.Add(title);
                line = title.LastLine;
            }
        }

        if (found.Exists(title => title.IsNumbered))
        {
            found.RemoveAll(title => title.IsNumberedLow);
        }

        // A sub-heading can say the same words as a section (主动公开政府信息情况 under 一、); the numbered one is the section.
        var numbered = 0;
        foreach (var title in found)
        {
            numbered |= title.IsNumbered ? 1 << title.Number : 0;
        }

        found.RemoveAll(title => !title.IsNumbered && (numbered & 1 << title.Number) != 0);

        // A table of contents names every section once before it comes; the later one has the words.
        var kept = new List<SectionTitle>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            if ((!Has(found, found[i].Number, i + 1) || HasWords(text, found, i)) && !Has(kept, found[i].Number, 0))
            {
                kept.Add(found[i]);
            }
        }

        var sections = new Section[kept.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            sections[i] = Compose(text, kept[i], i + 1 < kept.Count ? kept[i + 1].Line - 1 : text.LineCount);
        }

        return sections;
    }

    private static bool Has(List<SectionTitle> titles, int number, int from)
    {
        for (var i = from; i < titles.Count; i++)
        {
            if (titles[i].Number == number)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWords(ReportText text, List<SectionTitle> found, int i)
    {
        if (found[i].Rest.Length > 0)
        {
            return true;
        }

        var end = i + 1 < found.Count ? found[i + 1].Line : text.LineCount + 1;
        for (var line = found[i].LastLine + 1; line < end; line++)
        {
            if (text.Line(line).Trim().Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static Section Compose(ReportText text, SectionTitle title, int to)
    {
        var words = new StringBuilder(title.Rest);
        for (var line = title.LastLine + 1; line <= to; line++)
        {
            if (text.IsTable(line))
            {
                continue;
            }

            var sentence = LeftOvers.Strip(text.PrintedLine(line));
            if (sentence.Length > 0)
            {
                if (words.Length > 0)
                {
                    words.Append('\n');
                }

                words.Append(sentence);
            }
        }

        while (to > title.LastLine && text.Line(to).Trim().IsEmpty)
        {
            to--;
        }

        return new Section(title.Number, title.Printed, title.Line, to, words.ToString());
    }
}
