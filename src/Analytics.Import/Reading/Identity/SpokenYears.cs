using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Identity;

/// <summary>The years that a narrative speaks of as its own: 2020年，全镇……; the years of laws, plans, deadlines and beginnings left out.</summary>
internal sealed partial class SpokenYears
{
    private const int First = 2008;

    private readonly int[] times = new int[100];

    private SpokenYears()
    {
    }

    /// <summary>The year named most; of equals the earlier, since plans speak of the next; null where none is named.</summary>
    public int? Most { get; private set; }

    /// <summary>True where no other year is named.</summary>
    public bool IsUnanimous { get; private set; }

    /// <summary>How often a year is named.</summary>
    public int Times(int year) => year is >= First and < First + 92 ? times[year - 2000] : 0;

    /// <summary>The years of a text, its titles left out: they are weighed by themselves.</summary>
    public static SpokenYears In(ReportText text, IReadOnlyList<PrintedTitle> titles)
    {
        var years = new SpokenYears();
        (int Start, int End)[] printed = [.. titles.Where(title => title.Line > 0).Select(title => (text.Range(title.Line).Start, title.End))];
        foreach (var match in Mention().EnumerateMatches(text.Plain))
        {
            var year = int.Parse(text.Plain.AsSpan(match.Index, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            var place = match.Index;
            if (year >= First && !IsInTitleOfALaw(text.Plain, match.Index) && !text.IsTable(text.LineAt(match.Index))
                && !Array.Exists(printed, title => place >= title.Start && place < title.End))
            {
                years.times[year - 2000]++;
            }
        }

        var named = Enumerable.Range(0, 100).Where(i => years.times[i] > 0).ToList();
        years.Most = named.Count == 0 ? null : 2000 + named.MaxBy(i => (years.times[i] * 200) - i);
        years.IsUnanimous = named.Count == 1;
        return years;
    }

    // 《关于印发2021年政务公开工作要点的通知》 says nothing of the report's year.
    private static bool IsInTitleOfALaw(string text, int at)
    {
        var open = text.AsSpan(Math.Max(0, at - 40), Math.Min(40, at)).LastIndexOf('《');
        var close = text.AsSpan(Math.Max(0, at - 40), Math.Min(40, at)).LastIndexOf('》');
        return open > close;
    }

    // Not 自2008年条例施行以来, 较2019年, 截至2020年底 (another year may end there), a day's date, 2019年修订, 2021年将.
    [GeneratedRegex(@"(?<![0-9自从较比至止]|与|同比|相比于|年至|截至到|截止到|对比)20[0-9][0-9](?= *年(?! *(?:(?:[2-9]|1[0-2]) *月| *1 *月 *(?:[2-9]|[1-3][0-9]) *日|以来|起|底|末|初|至|[-—]|修订|施行|实施|颁布|印发|同期|相比|的[0-9]|,? *(?:我.{1,3})?(?:将|要|计划|力争)|.{0,12}(?:施行|以来|修订))))")]
    private static partial Regex Mention();
}
