using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Tells a clause whose number covers another time than the report's year, is a goal, or is an average.</summary>
internal static partial class OtherPeriods
{
    /// <summary>True where the clause speaks of another year, of a part of the year, of many years, of what is planned, or of a mean.</summary>
    /// <param name="clause">The words before the number, back to the last mark.</param>
    /// <param name="before">The sentence before the clause.</param>
    /// <param name="after">What follows the number.</param>
    /// <param name="year">The report's year; null where it is not known, and then no year named in figures is another one.</param>
    public static bool Covers(string clause, string before, string after, int? year)
    {
        if (Goal().IsMatch(clause) || GoalAfter().IsMatch(after) || PartOfYear().IsMatch(clause) || ManyYears().IsMatch(clause) || Compared().IsMatch(clause) || Mean().IsMatch(clause))
        {
            return true;
        }

        var another = IsAnother(clause, year);
        var opening = before.TrimEnd(',');
        opening = opening[(opening.LastIndexOfAny([',', ';', ':', '(']) + 1)..];
        if (another is null && !OwnTime().IsMatch(clause))
        {
            // 上半年，我镇公开…: the clause right before sets the time, unless it counts something itself.
            if (PartOfYear().IsMatch(opening) || ManyYears().IsMatch(opening) || (Since().IsMatch(opening) && !Counted().IsMatch(opening)))
            {
                return true;
            }

            another = Counted().IsMatch(opening) ? null : IsAnother(opening, year);
        }

        return another ?? false;
    }

    /// <summary>True where the number says by how much, not how many: 比上年增加24条.</summary>
    public static bool IsComparison(string clause) => Compared().IsMatch(clause);

    // Of several times the last, so that a span counts as the year of its end; a comparison with an earlier year is no time of this number.
    private static bool? IsAnother(string words, int? year)
    {
        bool? another = null;
        foreach (Match match in Time().Matches(words))
        {
            another = match.Groups["year"].Success
                ? year is null ? another : int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) != year
                : match.Groups["other"].Success;
        }

        return another;
    }

    [GeneratedRegex(@"(?<![较比同于与跟和自从《〔\[(]|相比|对比|超过)(?:(?<year>20\d\d)年(?!以前|之前)|(?<other>上一?年(?!度?(?:政府|工作))|去年|前年|明年|来年|下一?年)|(?<own>本年|今年|当年))")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:^|相)(?:较|比|与|同)(?:20\d\d年|上年|上一年|去年)|[较比](?:20\d\d年|上一?年|去年).{0,14}(?:增[加长多]|多|减少|少|下降|上升)(?:公开|发布|主动|政府|政务|信息|了|的|数量|数)*$|同比.{0,8}(?:增[加长多]|减少|下降|上升)了?$")]
    private static partial Regex Compared();

    [GeneratedRegex(@"平均|[月日年周人]均|每[月年日周天个季]")]
    private static partial Regex Mean();

    [GeneratedRegex(@"全年|本年|今年|当年|年度|年内")]
    private static partial Regex OwnTime();

    [GeneratedRegex(@"\d(?:余|多)?(?:条|件|篇|份|则|次|项|人|期|个)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"[上下]半年|[一二三四1-4]季度|(?<![至到\-~—、截止\d])(?:20\d\d年)?(?:1[0-2]|[1-9])月份?(?:主动|共|我[镇乡局]|,|公开|发布|$)")]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"近[两二三四五六七八九十几\d]+年|十[二三四五]五(?:规划)?(?:期间|时期)|20\d\d年?(?:-|~|—|至|到)20\d\d年(?!\d{1,2}月)|(?<!\d)[两二三四五六七八九十]年来|\d+年间|自?建成(?:至今|以来|运行)|历年来")]
    private static partial Regex ManyYears();

    [GeneratedRegex(@"[自从](?:19|20)\d\d年(?!1月)|(?:施行|实施|颁布|开通|上线|建立|成立)(?:至今|以来)|(?:施行|实施|颁布|开通|上线|建立|成立|建成).{0,6}[至到](?:目前|20)|至今$|历年")]
    private static partial Regex Since();

    [GeneratedRegex(@"(?<!年度)计划.{0,4}(?:公开|发布)|力争|争取|不少于|不低于|拟(?:定|于)?(?:主动|对外)?(?:公开|发布)|打算|将(?:主动)?(?:公开|发布)|(?:任务|目标|指标|要求)数?量?[为是:]|(?<!尽)应当?(?:主动)?公开(?:政府|政务|各类)*(?:信息)?(?:总数|数量|数|共计|共|为)*$")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(?:以上|左右)?的?(?:年度)?(?:目标|任务|要求|指标)")]
    private static partial Regex GoalAfter();
}
