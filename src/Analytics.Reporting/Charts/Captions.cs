using System.Globalization;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Reporting.Charts;

/// <summary>The sentences below a chart: how many reported out of how many, and why the others did not.</summary>
public static class Captions
{
    /// <summary>Coverage of one year, with the states of those without a usable report.</summary>
    public static Text Coverage(Figures figures, int year) => Coverage(figures, year, figures.Units.Count(u => figures.Filing(u.Code, year).IsReported));

    /// <summary>Coverage of one measure in one year.</summary>
    public static Text Coverage(Figures figures, int year, int reported)
    {
        var expected = figures.Units.Select(u => figures.Filing(u.Code, year)).Where(f => f.IsExpected).ToList();
        var states = expected.Where(f => !f.IsReported).GroupBy(f => f.State).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (GapWord.Of(g.Key).Word, Count: g.Count())).ToList();
        var filed = expected.Count(f => f.IsReported);
        var without = filed - reported;
        var zh = string.Create(CultureInfo.InvariantCulture, $"{year}年：应报{expected.Count}个单位，{reported}个有数据");
        var en = string.Create(CultureInfo.InvariantCulture, $"{year}: {reported} of {expected.Count} units have figures");
        foreach (var (word, count) in states)
        {
            zh += string.Create(CultureInfo.InvariantCulture, $"；{word.Zh}{count}个");
            en += string.Create(CultureInfo.InvariantCulture, $"; {count} {word.En}");
        }

        if (without > 0)
        {
            zh += string.Create(CultureInfo.InvariantCulture, $"；已报但此项无数{without}个");
            en += string.Create(CultureInfo.InvariantCulture, $"; {without} filed without this figure");
        }

        return new Text(zh + "。", en + ".");
    }

    /// <summary>The chart with a line for each way in which it is asked otherwise than as of now: the day known, the day filed by, today's tree.</summary>
    public static ChartSpec KnownAs(this ChartSpec spec, Knowledge knowledge) => Known(knowledge) is { Count: > 0 } lines ? spec with { Caption = [.. spec.Caption, .. lines] } : spec;

    /// <summary>From where a question was asked, a sentence each; none for now and the tree of each year.</summary>
    public static IReadOnlyList<Text> Known(Knowledge knowledge)
    {
        var lines = new List<Text>();
        if (knowledge.AsOf is { } instant)
        {
            var day = Shanghai.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            lines.Add(new Text($"按系统在{day}当天结束时所知。", $"As known at the end of {day}."));
        }

        if (knowledge.FiledBy is { } last)
        {
            var day = last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            lines.Add(new Text($"只算{day}及以前报送的版本。", $"Only what had been filed by {day}."));
        }

        if (knowledge.IsTodaysTree)
        {
            lines.Add(new Text("各年都按今日的区划。", "Every year by today's tree of units."));
        }

        return lines;
    }

    /// <summary>Says that the form of a year does not ask for a measure; nothing where it does.</summary>
    public static IReadOnlyList<Text> NotAsked(string measure, int year) =>
        MeasureWords.LatestAsked(measure, year) is var latest && latest == year ? []
            : [new Text($"{year}年的表式未设此项，所示为最后设有此项的{latest}年。", $"The form of {year} does not ask for this; shown is {latest}, the last year that did.")];

    /// <summary>How many units can be compared with the year before.</summary>
    public static Text Comparable(int comparable, int of) => new($"能与上年比较的有{comparable}个，共{of}个单位。", $"{comparable} of {of} units can be compared with the year before.");

    /// <summary>Coverage of several years in one line.</summary>
    public static Text ByYear(Figures figures)
    {
        var parts = figures.Years.Select(year =>
        {
            var expected = figures.Units.Count(u => figures.Filing(u.Code, year).IsExpected);
            var reported = figures.Units.Count(u => figures.Filing(u.Code, year).IsReported);
            return string.Create(CultureInfo.InvariantCulture, $"{year} {reported}/{expected}");
        }).ToList();
        return new Text($"已报/应报单位数：{string.Join("，", parts)}。", $"Units reported/expected: {string.Join(", ", parts)}.");
    }
}
