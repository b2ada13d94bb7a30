using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>One number of a sentence with a counter behind it (条, 篇, 件), and how strongly its clause claims to be the year's total.</summary>
/// <param name="Total">The number; 万 and 亿 multiplied out.</param>
/// <param name="IsApproximate">余, 多, 约, 近, 预计, 左右.</param>
/// <param name="Score">Weight of the claim; see <see cref="PublishedClaims.Threshold"/>.</param>
/// <param name="Channels">The one channel that the clause names before its verb; empty where it names none or several.</param>
/// <param name="At">Where the number begins in the sentence.</param>
/// <param name="End">Where the counter ends.</param>
internal sealed record PublishedClaim(long Total, bool IsApproximate, int Score, List<string> Channels, int At, int End);

/// <summary>Weighs the numbers of a sentence: verb, object, time, words of summing, channels, and all that a look-alike gives away.</summary>
/// <remarks>
/// The year's total is one number among many. A clause must say that something was published (公开, 发布), of no particular kind
/// (政府信息, 各类信息, or a list closed by 等信息), and at least one of: in the year, on the body's own initiative, in all.
/// </remarks>
internal static partial class PublishedClaims
{
    /// <summary>From this weight on a number is taken; set so that <c>通过县政府网站公开信息61条</c> is not.</summary>
    public const int Threshold = 4;

    /// <summary>The claims of a sentence, in order; <paramref name="year"/> is the report's, where it is known.</summary>
    public static List<PublishedClaim> In(string sentence, int? year = null)
    {
        var claims = new List<PublishedClaim>();
        var numbers = Number().Matches(sentence);
        foreach (Match number in numbers)
        {
            var clauseStart = ClauseStart(sentence, number.Index);
            var clause = sentence[clauseStart..number.Index];
            var before = sentence[..clauseStart];
            if (Weigh(sentence, clause, before, number, numbers) is { } claim && !OtherPeriods.Covers(clause, before, sentence[(number.Index + number.Length)..], year))
            {
                claims.Add(claim);
            }
        }

        // 全县公开12000条，我镇公开304条: beside the body's own number the wider area's is another's.
        if (claims.Exists(claim => OwnBody().IsMatch(Clause(sentence, claim))))
        {
            claims.RemoveAll(claim => WiderBody().IsMatch(Clause(sentence, claim)));
        }

        AddUp(sentence, numbers, claims);

        return claims;
    }

    // 转发200条，原创发布104条，共计304条: a bare sum of the numbers before it stands for those of them that were claims.
    private static void AddUp(string sentence, MatchCollection numbers, List<PublishedClaim> claims)
    {
        long sum = 0;
        for (var i = 0; i < numbers.Count && claims.Count > 0; i++)
        {
            var value = Value(numbers[i]);
            if (i > 1 && value == sum && BareSum().IsMatch(sentence[ClauseStart(sentence, numbers[i].Index)..numbers[i].Index]) && claims.FindLast(claim => claim.At < numbers[i].Index) is { } part)
            {
                claims.RemoveAll(claim => claim.At < numbers[i].Index);
                claims.Add(part with { Total = value, Channels = [], At = numbers[i].Index, End = numbers[i].Index + numbers[i].Length });
                return;
            }

            sum += value;
        }
    }

    private static string Clause(string sentence, PublishedClaim claim) => sentence[ClauseStart(sentence, claim.At)..claim.At];

    /// <summary>The number that a counter closes, as a whole number.</summary>
    public static long Value(Match number)
    {
        var digits = decimal.Parse(number.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        return (long)(digits * (number.Groups["wan"].Value switch { "千" => 1_000, "万" => 10_000, "亿" => 100_000_000, _ => 1 }));
    }

    /// <summary>Every number with a counter.</summary>
    public static MatchCollection Numbers(string sentence) => Number().Matches(sentence);

    /// <summary>Where the clause of a place begins.</summary>
    public static int ClauseStart(string sentence, int at)
    {
        var start = sentence.AsSpan(0, at).LastIndexOfAny(",;:(") + 1;

        // 网站240条、微信120条: a list mark behind a counter parts clauses too, inside an object (预算、决算) it does not.
        for (var mark = sentence.LastIndexOf('、', Math.Max(at - 1, 0)); mark > start; mark = sentence.LastIndexOf('、', mark - 1))
        {
            if ("条篇件份则次".Contains(sentence[mark - 1], StringComparison.Ordinal))
            {
                return mark + 1;
            }
        }

        return start;
    }

    private static PublishedClaim? Weigh(string sentence, string clause, string before, Match number, MatchCollection all)
    {
        var verb = LastVerb(clause);
        if (verb is null)
        {
            return null;
        }

        var subject = clause[..verb.Index];
        var item = clause[(verb.Index + verb.Length)..];
        var after = sentence[(number.Index + number.Length)..];
        var partOfOther = PartMark().IsMatch(clause) || InBreakdown(before);
        if (partOfOther && !IsOwnInitiativePart(clause, sentence))
        {
            return null;
        }

        if (OtherThings().IsMatch(subject) || OtherThings().IsMatch(item) || OtherThingsAfter().IsMatch(after) || KeyAreas().IsMatch(subject)
            || (!IsGeneric(item, out var isList) && !partOfOther))
        {
            return null;
        }

        // 受理依申请公开12件，公开12件: given on request. 抽查我镇公开信息30条: looked at by others.
        if (Inspected().IsMatch(subject) || (item.Length == 0 && !clause.Contains('主') && before.Contains("申请", StringComparison.Ordinal)))
        {
            return null;
        }

        // 公开信息687条，其中主动公开668条，依申请公开19条: the first holds what was given on request.
        if (!partOfOther && OnRequestPart().IsMatch(Sentence(after)) && OwnPart().IsMatch(Sentence(after)))
        {
            return null;
        }

        var channels = Channels.In(subject);
        var summed = Sum().IsMatch(subject) || Sum().IsMatch(item) || Everywhere().IsMatch(clause);
        var inYear = Year().IsMatch(clause) || Year().IsMatch(before);
        var sinceEver = SinceEver().IsMatch(clause);
        var cumulative = subject.Contains("累计", StringComparison.Ordinal) && !YearOfOwn().IsMatch(clause) && !YearOfOwn().IsMatch(before) && !Opened().IsMatch(before);
        if (sinceEver || cumulative)
        {
            return null;
        }

        var ofOwn = verb.Value.StartsWith("主动", StringComparison.Ordinal) || verb.Value.StartsWith("积极", StringComparison.Ordinal) || clause.Contains("主动", StringComparison.Ordinal);
        if (!summed && !inYear && !ofOwn)
        {
            return null;
        }

        var split = SplitAfter().IsMatch(after);
        var lone = channels.Count == 1 && !Several().IsMatch(subject);
        if (lone && !split && !partOfOther && HasParallel(sentence, number, all))
        {
            return null;
        }

        var score = (ofOwn ? 3 : 0) + (inYear ? 3 : AsOf().IsMatch(clause + before) ? 2 : 0) + (summed ? 2 : 0) + (split ? 2 : 0)
            + (isList ? 0 : 1) + 1 + (GovernmentInformation().IsMatch(item) ? 1 : 0)
            - (lone ? channels[0] == "website" ? 1 : 2 : 0);
        return score < Threshold ? null
            : new PublishedClaim(Value(number), number.Groups["more"].Success || About().IsMatch(clause) || after.StartsWith("左右", StringComparison.Ordinal), score, channels.Count == 1 && !Many().IsMatch(subject) ? channels : [], number.Index, number.Index + number.Length);
    }

    private static string Sentence(string after) => after;

    private static Match? LastVerb(string clause)
    {
        Match? last = null;
        foreach (Match match in Verb().Matches(clause))
        {
            last = match;
        }

        return last;
    }

    // 网站101条, 微信45条 side by side, none of them the sum of the others.
    private static bool HasParallel(string sentence, Match number, MatchCollection all)
    {
        foreach (Match other in all)
        {
            if (other.Index == number.Index)
            {
                continue;
            }

            var start = ClauseStart(sentence, other.Index);
            var clause = sentence[start..other.Index];
            if (Channels.In(clause).Count > 0 && !PartMark().IsMatch(clause) && !InBreakdown(sentence[..start]) && LastVerbOrNone(clause))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LastVerbOrNone(string clause) => !OtherThings().IsMatch(clause);

    // After 其中 everything is a part until the next sentence; a semicolon ends it too.
    private static bool InBreakdown(string before)
    {
        var part = Math.Max(before.LastIndexOf("其中", StringComparison.Ordinal), before.LastIndexOf("包括", StringComparison.Ordinal));
        return part >= 0 && before.IndexOf(';', part) < 0;
    }

    private static bool IsOwnInitiativePart(string clause, string sentence) => OwnPartClause().IsMatch(clause) && (OnRequestPart().IsMatch(sentence) || Made().IsMatch(sentence));

    // Nothing but filler between verb and number, or a list that 等信息 closes.
    private static bool IsGeneric(string item, out bool isList)
    {
        isList = false;
        if (Filler().Replace(item, "").Length == 0)
        {
            return true;
        }

        isList = ListOfAll().IsMatch(item);
        return isList;
    }

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12}(?:\.[0-9]{1,6})?)(?<wan>千|万|亿)?(?<more>余|多|几|来)?(?<unit>条次|条目|条|篇次|篇|件次|件|份|则)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:主动|积极|依法|及时|对外|新增|公开)?(?:主动)?(?:公开发布|发布公开|公开|发布|公示|公布|编发|审发推送|推送|更新|上传|上网|挂网|登载|刊登)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"各级|各类|各种|各项|类别?|栏目|年度|政府|政务|信息数据|信息|资讯|新闻|条目|数量|总数|总量|总条数|条数|件数|篇数|数|达到|达|为|共计|总计|合计|累计|共有|共|总|有|了|的|约|近|超过|逾|大约|大概|预计|新增|新|本年|全年|当年|公开|主动|内容|文章|稿件|方面|相关|有关|全部|所有|和|及|20\d\d年度?|我[镇乡局区县市街]|是|在|已|到|上网|原创|对外|涉及|面向社会|于|以上|、")]
    private static partial Regex Filler();

    [GeneratedRegex(@"等(?:各?[类种项]|方面|有关|相关|内容的?|多类|\d+[个大]?(?:类|方面))*(?:的)?(?:公开|主动公开)?(?:政府|政务|相关)?(?:信息|内容)(?:共计|总计|合计|累计|共|总数|总量|数量|数|达到|达|为|约|近|超过|逾|有)*$")]
    private static partial Regex ListOfAll();

    [GeneratedRegex(@"申请|受理|收到|接收|接受|办结|办理|答复|回复|留言|来信|信访|信箱|建议|提案|意见|咨询|点击|浏览|访问|阅读|播放|关注|粉丝|用户|点赞|刊发|采用|采编|录用|报送|上报|投稿|培训|会议|活动|宣传资料|处理决定|复议|诉讼|投诉|举报|不予|予以|免予|制发|制作|印发|撰写|起草|接待|资料|手册|传单|标语|横幅|问题|隐患|清理|废止|撤销|删除|整改|查阅|指南")]
    private static partial Regex OtherThings();

    [GeneratedRegex(@"^(?:建议|提案|申请|意见|留言|来信|信访|投诉|办事指南|文件|规范性|人次|次|制度|措施)")]
    private static partial Regex OtherThingsAfter();

    [GeneratedRegex(@"^(?:共计?|总计|合计|累计|总共|总数为?)$")]
    private static partial Regex BareSum();

    [GeneratedRegex(@"抽查|巡查|督查")]
    private static partial Regex Inspected();

    [GeneratedRegex(@"(?:我|本)(?:[镇乡局委办厅院所处]|街道|单位|机关|级)|[镇乡]级")]
    private static partial Regex OwnBody();

    [GeneratedRegex(@"全[县区市省州盟旗]|各(?:乡镇|街道|部门|单位|村)")]
    private static partial Regex WiderBody();

    [GeneratedRegex(@"重点领域|平台建设|各村|村级|试点领域")]
    private static partial Regex KeyAreas();

    [GeneratedRegex(@"其中|分别|包括|包含(?!了线)|(?<!包)含")]
    private static partial Regex PartMark();

    [GeneratedRegex(@"其中:?(?:主动公开)(?:政府|政务)?(?:信息)?(?:共|数)?$")]
    private static partial Regex OwnPartClause();

    [GeneratedRegex(@"其中:?主动公开")]
    private static partial Regex OwnPart();

    // 共制作3021条，其中主动公开1027条: the first are documents made.
    [GeneratedRegex(@"(?:制作|形成|产生|生成|报送|上报|制发)(?:政府|政务|各类)*(?:信息|文件|公文)?(?:共计|共|总计)?\d[^,]*,其中:?主动公开")]
    private static partial Regex Made();

    [GeneratedRegex(@"依申请公开(?:政府)?(?:信息)?\d")]
    private static partial Regex OnRequestPart();

    [GeneratedRegex(@"共|总计|合计|总数|总量|总条数|累计|总共")]
    private static partial Regex Sum();

    [GeneratedRegex(@"线上(?:及|和|、)?线下|各类?渠道|各种渠道|多种渠道|各种形式|各类平台")]
    private static partial Regex Everywhere();

    [GeneratedRegex(@"20\d\d年|全年|本年|年度|今年|一年来|当年|年内|年共|上年度")]
    private static partial Regex Year();

    // 截至2019年底 ends a span that may have begun in 2008; 2019年, 全年 does not.
    [GeneratedRegex(@"(?<!截[至止]|截至到|截止到|至|止)20\d\d年(?!底|末|\d{1,2}月|12月31日)|20\d\d年1月1日(?=.{0,3}[至到~-])|全年|本年|今年|一年来|当年|年度")]
    private static partial Regex YearOfOwn();

    [GeneratedRegex(@"公开了|发布了|公示了")]
    private static partial Regex Opened();

    [GeneratedRegex(@"历年|历史|以来|开通至今|自开通|自\d{4}年(?!1月1日)|截[至止].{0,12}已累计")]
    private static partial Regex SinceEver();

    [GeneratedRegex(@"截[至止]|目前")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"^(?:次)?(?:[,;。:(]|\()?(?:其中|包括|分别为|主要包括|主要是|主要为|占)|^[:(](?=[^)]*\d+条)")]
    private static partial Regex SplitAfter();

    [GeneratedRegex(@"、|等|各|和|及")]
    private static partial Regex Several();

    [GeneratedRegex(@"各类|各种|多种|多个|等")]
    private static partial Regex Many();

    [GeneratedRegex(@"政府|政务")]
    private static partial Regex GovernmentInformation();

    [GeneratedRegex(@"预计|约(?!谈|束)|近$|大概|大约|逾$|超过$|超$")]
    private static partial Regex About();
}
