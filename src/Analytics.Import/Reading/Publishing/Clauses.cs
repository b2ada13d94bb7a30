using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Takes a sentence apart into the clauses that its numbers close.</summary>
internal static partial class Clauses
{
    /// <summary>Every number with a counter.</summary>
    public static MatchCollection Numbers(string sentence) => Number().Matches(sentence);

    /// <summary>The number that a counter closes, as a whole number.</summary>
    public static long Value(Match number)
    {
        var digits = decimal.Parse(number.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        return (long)(digits * (number.Groups["wan"].Value switch { "千" => 1_000, "万" => 10_000, "亿" => 100_000_000, _ => 1 }));
    }

    /// <summary>Where the clause of a place begins.</summary>
    public static int Start(string sentence, int at)
    {
        var start = Mark(sentence, at) + 1;

        // 公开公文20件、动态150条等各类信息共170条: the list is the object of one clause.
        if (ListInNumbers().IsMatch(sentence[start..at]))
        {
            return start;
        }

        // 网站240条、微信120条: a list mark behind a counter parts clauses too, inside an object (预算、决算) it does not.
        for (var mark = sentence.LastIndexOf('、', Math.Max(at - 1, 0)); mark > start; mark = sentence.LastIndexOf('、', mark - 1))
        {
            if ("条篇件份则次".Contains(sentence[mark - 1], StringComparison.Ordinal) && EndsCount().IsMatch(sentence.AsSpan(Math.Max(0, mark - LongestCount), Math.Min(mark, LongestCount))))
            {
                return mark + 1;
            }
        }

        return start;
    }

    /// <summary>The words before the number, back to the last mark.</summary>
    public static string Of(string sentence, int at) => sentence[Start(sentence, at)..at];

    /// <summary>The last words of publishing in a clause.</summary>
    public static Match? LastVerb(string clause)
    {
        Match? last = null;
        foreach (Match match in Verb().Matches(clause))
        {
            last = match;
        }

        return last;
    }

    // The mark that opens the clause; a colon right before the number (政府信息共计：304条) opens none, what stands in closed brackets (各村（社区）) parts nothing.
    private static int Mark(string sentence, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0; i--)
        {
            var c = sentence[i];
            if (c == ')')
            {
                depth++;
            }
            else if (c == '(' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0 && (c is ',' or ';' or '(' || (c == ':' && i < at - 1)))
            {
                return i;
            }
        }

        // A bracket that nothing opens (1)主动公开……) closes nothing.
        return depth == 0 ? -1 : sentence.AsSpan(0, Math.Max(at - 1, 0)).LastIndexOfAny(",;:()");
    }

    // 3万余条次: what the last digit and its counter take.
    private const int LongestCount = 8;

    // 政策文件、规划计划: 件 is a counter only behind a number.
    [GeneratedRegex(@"\d(?:余|多|几)?(?:千|万|亿)?(?:余|多|几)?(?:条|篇|件|份|则)?次?$(?<=[条篇件份则次])")]
    private static partial Regex EndsCount();

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12}(?:\.[0-9]{1,6})?)(?:(?<more>余|多|几)(?=[千万亿]))?(?<wan>千|万|亿)?(?<more>余|多|几|来)?(?<unit>条次|条目|条|篇次|篇|件次|件|份|则|项(?!目|工作|制度|措施|任务|内容|改革|服务))")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:主动|积极|依法|及时|对外|新增|公开)?(?:主动)?(?:公开发布|发布公开|公开|发布|公示|公布|编发|审发推送|推送|更新|上传|上网|挂网|登载|刊登)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\d(?:条|篇|件|份|则|项)等(?:各[类种项])?(?:政府|政务)?信息(?:共计|总计|合计|累计|共|总数为?|为)*$")]
    private static partial Regex ListInNumbers();
}
