using Analytics.Core.Forms;
using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>The words, the axis and the breaks of any measure of the form or derived measure.</summary>
public static class MeasureWords
{
    /// <summary>True where the code names a measure of the form, a derived measure or published items.</summary>
    public static bool Exists(string code) =>
        Form.Find(code) is not null || DerivedMeasures.Find(code) is not null || code.StartsWith("published.", StringComparison.Ordinal);

    public static Text Label(string code) =>
        Form.Find(code) is { } measure ? new Text(Short(measure.Label.Zh), measure.Label.En)
        : DerivedMeasures.Find(code) is { } derived ? derived.Title
        : code.StartsWith("published.", StringComparison.Ordinal) ? Published(code["published.".Length..])
        : new Text(code, code);

    public static ValueAxis Axis(string code) =>
        DerivedMeasures.Find(code) is not null ? ValueAxis.Share(Label(code))
        : Form.Find(code) is { Unit: MeasureUnit.Yuan } ? ValueAxis.Yuan(Label(code))
        : Form.Find(code) is { Code: var of } && of.StartsWith("procurement.", StringComparison.Ordinal) ? new ValueAxis(Label(code), ValueKind.Count, new Text("个", "projects"))
        : code.StartsWith("published.", StringComparison.Ordinal) ? new ValueAxis(Label(code), ValueKind.Count, new Text("条", "items"))
        : ValueAxis.Count(Label(code));

    /// <summary>Codes that must be loaded for a measure: its series' kin in other editions, or what a rate needs.</summary>
    public static IReadOnlyList<string> Needs(string code) =>
        DerivedMeasures.Find(code) is { } derived ? [.. derived.Needs.Where(need => Form.Find(need) is not null)]
        : Form.Find(code) is { } measure ? [.. Form.Measures.Where(m => m.Series == measure.Series).Select(m => m.Code)]
        : [code];

    /// <summary>Where the years cross a change of the form that concerns the measure.</summary>
    public static IReadOnlyList<Break> Breaks(string code, IReadOnlyList<int> years)
    {
        var breaks = new List<Break>();
        for (var i = 1; i < years.Count; i++)
        {
            if (IsBroken(code, years[i - 1], years[i]))
            {
                breaks.Add(new Break(i, ChangeLabel(EditionCodes.ForYear(years[i]), years[i])));
            }
        }

        return breaks;
    }

    /// <summary>True where the figures of two years are not the same thing, because the form changed between them.</summary>
    public static bool IsBroken(string code, int from, int to) =>
        EditionCodes.ForYear(from) != EditionCodes.ForYear(to) && IsBroken(code, EditionCodes.ForYear(from), EditionCodes.ForYear(to));

    /// <summary>True where two editions ask for different things under this code.</summary>
    public static bool IsBroken(string code, Edition from, Edition to) =>
        from != to && (DerivedMeasures.Find(code) is { } derived ? derived.Needs.Any(need => IsBroken(need, from, to))
        : Form.Find(code) is { } measure && (!measure.AskedIn(from) || !measure.AskedIn(to) || measure.PrintedIn(from)?.Row != measure.PrintedIn(to)?.Row));

    /// <summary>The latest year, up to the asked one, whose form asks for a measure or its kin; the asked year where none does.</summary>
    public static int LatestAsked(string code, int year)
    {
        if (Form.Find(code) is not { } measure)
        {
            return year;
        }

        for (var latest = year; latest >= 2019; latest--)
        {
            if (Form.Measures.Any(kin => kin.Series == measure.Series && kin.AskedIn(EditionCodes.ForYear(latest))))
            {
                return latest;
            }
        }

        return year;
    }

    private static Text ChangeLabel(Edition edition, int year) => edition switch
    {
        Edition.Form2019 => new Text($"{year}年起用2019版表式", $"2019 form from {year}"),
        _ => new Text($"{year}年起用2021版表式", $"2021 form from {year}"),
    };

    private static Text Published(string scope) => scope switch
    {
        "total" => new Text("主动公开信息总数", "items published"),
        "website" => new Text("网站公开", "website"),
        "wechat" => new Text("微信公开", "WeChat"),
        "weibo" => new Text("微博公开", "Weibo"),
        "notice-board" => new Text("公开栏", "notice board"),
        "all" => new Text("全部渠道", "all channels"),
        _ => new Text("其他渠道", "other channels"),
    };

    // A line's number on the form says nothing outside the form.
    private static string Short(string label)
    {
        var from = 0;
        if (label.Length > 2 && label[1] == '、')
        {
            from = 2;
        }
        else if (label[0] == '（' && label.IndexOf('）', StringComparison.Ordinal) is > 0 and < 4 and var close)
        {
            from = close + 1;
        }

        return label[from..] is "总计" ? "本年度办理结果总计" : label[from..];
    }
}
