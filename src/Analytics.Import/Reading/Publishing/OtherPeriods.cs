using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Tells a clause whose number covers another time than the report's year, is a goal, or is another body's.</summary>
internal static partial class OtherPeriods
{
    /// <summary>True where the clause speaks of another year, of a part of the year, of many years, or of what is planned.</summary>
    /// <param name="clause">The words before the number, back to the last mark.</param>
    /// <param name="before">The sentence before the clause.</param>
    /// <param name="after">What follows the number.</param>
    /// <param name="year">The report's year; null where it is not known, and then no year is another one.</param>
    public static bool Covers(string clause, string before, string after, int? year)
    {
        if (Goal().IsMatch(clause) || GoalAfter().IsMatch(after) || PartOfYear().IsMatch(clause) || ManyYears().IsMatch(clause) || Compared().IsMatch(clause))
        {
            return true;
        }

        var named = LastYear(clause);
        var opening = before.TrimEnd(',');
        opening = opening[(opening.LastIndexOfAny([',', ';', ':', '(']) + 1)..];
        if (named is null && !OwnTime().IsMatch(clause))
        {
            // 上半年，我镇公开…: the clause right before sets the time, unless it counts something itself.
            if (PartOfYear().IsMatch(opening) || ManyYears().IsMatch(opening) || (Since().IsMatch(opening) && !Counted().IsMatch(opening)))
            {
                return true;
            }

            named = Counted().IsMatch(opening) ? null : LastYear(opening);
        }

        return year is not null && named is not null && named != year;
    }

    // Of several years the last, so that a span counts as the year of its end; a comparison with an earlier year is no time of this number.
    private static int? LastYear(string words)
    {
        int? last = null;
        foreach (Match match in YearNamed().Matches(words))
        {
            last = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        }

        return last;
    }

    [GeneratedRegex(@"(?<![较比同于与跟和自从《〔\[(]|相比|对比)(?<year>20\d\d)年(?!以前|之前)")]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"^(?:较|比|与|同)(?:20\d\d年|上年|上一年|去年)")]
    private static partial Regex Compared();

    [GeneratedRegex(@"全年|本年|今年|当年|年度|年内")]
    private static partial Regex OwnTime();

    [GeneratedRegex(@"\d(?:余|多)?(?:条|件|篇|份|则|次|项|人|期|个)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"[上下]半年|[一二三四1-4]季度|(?<![至到\-~—、截止\d])(?:20\d\d年)?(?:1[0-2]|[1-9])月份?(?:主动|共|我[镇乡局]|,|公开|发布|$)")]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"近[两二三四五六七八九十几\d]+年|(?<!\d)[两二三四五六七八九十]年来|\d+年间|自?建成(?:至今|以来|运行)|历年来")]
    private static partial Regex ManyYears();

    [GeneratedRegex(@"[自从](?:19|20)\d\d年(?!1月)|(?:施行|实施|颁布|开通|上线|建立|成立)(?:至今|以来)|至今$|历年")]
    private static partial Regex Since();

    [GeneratedRegex(@"(?<!年度)计划.{0,4}(?:公开|发布)|力争|争取|不少于|不低于")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:以上|左右)?的?(?:年度)?(?:目标|任务|要求|指标)")]
    private static partial Regex GoalAfter();
}
