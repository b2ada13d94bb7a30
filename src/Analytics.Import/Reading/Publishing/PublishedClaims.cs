using System.Text.RegularExpressions;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Weighs the numbers of a sentence: verb, object, time, words of summing, channels, and all that a look-alike gives away.</summary>
/// <remarks>
/// The year's total is one number among many. A clause must say that something was published (公开, 发布), of no particular kind
/// (政府信息, 各类信息, or a list closed by 等信息), and at least one of: in the year, on the body's own initiative, in all.
/// </remarks>
internal static partial class PublishedClaims
{
    /// <summary>From this weight on a number is taken; set so that <c>通过县政府网站公开信息61条</c> is not.</summary>
    public const int Threshold = 4;

    /// <summary>The claims of a sentence, in order; <paramref name="year"/> and <paramref name="unit"/> are the report's, where they are known.</summary>
    public static List<PublishedClaim> In(string sentence, int? year = null, UnitMatch? unit = null)
    {
        var claims = new List<PublishedClaim>();
        var numbers = Clauses.Numbers(sentence);
        if (YearLists.TryRead(sentence, year, out var listed))
        {
            return listed is null ? [] : [listed];
        }

        foreach (Match number in numbers)
        {
            var start = Clauses.Start(sentence, number.Index);
            var clause = sentence[start..number.Index];
            var before = sentence[..start];
            if (claims.Count == 0 && OfOwnYear().Match(sentence, PartStart(sentence, start)) is { Success: true } part && part.Index <= start && part.Index + part.Length >= start)
            {
                // 历年累计5230条，其中2020年新增420条: the year's part of many years is the year's whole.
                (clause, before) = (sentence[(part.Index + part.Length)..number.Index], sentence[..part.Index]);
            }

            clause = Whole(Completed(sentence, clause, number.Index, numbers));

            if (Weigh(sentence, clause, before, number, numbers) is { } claim
                && !OtherPeriods.Covers(clause, before, sentence[(number.Index + number.Length)..], year) && !OtherBodies.IsAnothers(clause, unit))
            {
                claims.Add(claim with { IsDoubtful = OtherBodies.MayBeAnothers(clause, unit) });
            }
        }

        // 全县公开12000条，我镇公开304条: beside the body's own number the wider area's is another's.
        if (claims.Exists(claim => OtherBodies.IsOwn(Clauses.Of(sentence, claim.At))))
        {
            claims.RemoveAll(claim => Clauses.Of(sentence, claim.At) is var clause && OtherBodies.IsWider(clause) && !OtherBodies.IsOwn(clause));
        }

        PublishedSums.AddUp(sentence, numbers, claims, year);

        // 2020年公开420条，累计公开5230条: behind the year's own number what is cumulative began earlier.
        claims.RemoveAll(claim => !claim.IsSum && Cumulative().IsMatch(Clauses.Of(sentence, claim.At)) && !YearOfOwn().IsMatch(Clauses.Of(sentence, claim.At))
            && claims.Exists(other => other.At < claim.At && other.Total < claim.Total && other.Scope == claim.Scope));

        return claims;
    }

    // 信息(含规范性文件5件)共288条, 信息包括政策、规划等方面共计267条: what only describes the whole is left out.
    private static string Whole(string clause) =>
        clause.AsSpan().ContainsAny('(', '包', '含') ? Described().Replace(Bracketed().Replace(clause, ""), "") : clause;

    // 其中：2020年……: the mark behind 其中 parts nothing.
    private static int PartStart(string sentence, int start) => start > 2 && sentence.AsSpan(start - 3, 2) is "其中" ? start - 3 : start;

    // 2019年公开政府信息280条，2020年304条: a clause that only says when has the verb and the object of the one before.
    private static string Completed(string sentence, string clause, int at, MatchCollection numbers)
    {
        if (!OnlyTime().IsMatch(clause))
        {
            return clause;
        }

        foreach (Match earlier in numbers.Where(number => number.Index < at).Reverse())
        {
            var words = Clauses.Of(sentence, earlier.Index);
            if (Clauses.LastVerb(words) is { } verb && !OtherPeriods.IsComparison(words))
            {
                return clause + words[verb.Index..];
            }
        }

        return clause;
    }

    /// <summary>The claim of one number; null where its clause does not speak of the year's total.</summary>
    public static PublishedClaim? Weigh(string sentence, string clause, string before, Match number, MatchCollection all)
    {
        var verb = Clauses.LastVerb(clause);
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

        if (OtherThings().IsMatch(subject) || OtherThings().IsMatch(item) || OtherThingsAfter().IsMatch(after) || KeyAreas().IsMatch(subject) || Range().IsMatch(clause)
            || (!IsGeneric(item, out var isList) && !partOfOther))
        {
            return null;
        }

        // 截至12月底共公开208条，其中2022年新增56条: the first number is of all years.
        if (!partOfOther && OwnYearAfter().IsMatch(after))
        {
            return null;
        }

        // 公众号共推送信息1350条: what one account sends out is not what the body publishes.
        if (verb.Value.EndsWith("推送", StringComparison.Ordinal) && !clause.Contains("公开", StringComparison.Ordinal) && !GovernmentInformation().IsMatch(item) && Channels.In(subject) is ["wechat" or "weibo" or "other"])
        {
            return null;
        }

        // 推送文章560篇, 发布稿件45篇: without a word of information these are press.
        if (Press().IsMatch(item) && !Informs().IsMatch(clause))
        {
            return null;
        }

        // 受理依申请公开12件，公开12件: given on request. 抽查我镇公开信息30条: looked at by others.
        if (Inspected().IsMatch(subject) || Negated().IsMatch(subject) || SiteColumns.IsOne(subject) || SiteColumns.IsOne(Opening(before)) || (item.Length == 0 && !clause.Contains('主') && before.Contains("申请", StringComparison.Ordinal)))
        {
            return null;
        }

        // 公开信息687条，其中主动公开668条，依申请公开19条: the first holds what was given on request; 编发信息420篇，其中主动公开304条: what was written.
        if (!partOfOther && OwnPart().IsMatch(after) && (OnRequestPart().IsMatch(after) || Made().IsMatch(sentence)))
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

        // 项 counts much else: only plain words make it items of information.
        if (number.Groups["unit"].ValueSpan is "项" && !(inYear && verb.Value.StartsWith("主动", StringComparison.Ordinal)))
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
            : new PublishedClaim(
                Clauses.Value(number), number.Groups["more"].Success || About().IsMatch(clause) || AboutAfter().IsMatch(after), score,
                channels.Count == 1 && !Many().IsMatch(subject) ? channels : [], number.Index, number.Index + number.Length) { IsOfOwn = ofOwn, DigitsEnd = number.Index + number.Groups["n"].Length };
    }

    // The clause before, where it only leads to this one: 在工作动态栏目，共公开……
    private static string Opening(string before)
    {
        var opening = before.TrimEnd(',');
        return opening.Length == before.Length ? "" : opening[(opening.LastIndexOfAny([',', ';', ':', '(']) + 1)..] is var words && words.EndsWith('目') ? words : "";
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

            var start = Clauses.Start(sentence, other.Index);
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

    [GeneratedRegex(@"\G其中[:,]?(?=(?:我[镇乡局]|本[级局镇乡])?(?:20\d\d年|本年|今年|当年|全年))")]
    private static partial Regex OfOwnYear();

    [GeneratedRegex(@"^(?:而|到|我[镇乡局]|本[级局镇乡])*(?:20\d\d年度?|本年度?|今年|当年|全年)(?:我[镇乡局]|新增|新|共计|总计|共|则|为|是|达到|达|有|约|近|的|,)*$")]
    private static partial Regex OnlyTime();

    [GeneratedRegex(@"\((?!条|件|篇|份|则)[^()]{2,30}\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:主要)?(?:包括|包含|含)[^,;:0-9]{2,60}?等(?:各?[类种项]?方面|内容|信息|多个方面|领域)*(?=(?:共计|总计|合计|共)$)")]
    private static partial Regex Described();

    [GeneratedRegex(@"^[,;(]?其中:?(?:我[镇乡局])?(?:20\d\d年度?|本年度?|今年|当年)(?:新增|新公开)")]
    private static partial Regex OwnYearAfter();

    [GeneratedRegex(@"文章|稿件")]
    private static partial Regex Press();

    [GeneratedRegex(@"公开|信息|政务|资讯")]
    private static partial Regex Informs();

    [GeneratedRegex(@"累计")]
    private static partial Regex Cumulative();

    // 未主动公开3条, 暂不公开2条.
    [GeneratedRegex(@"(?:未|没有|恢复|重新|暂不|不能|不宜|不应|无法|不得)(?:主动|依法|及时|按时|对外|进行|向社会)*$")]
    private static partial Regex Negated();

    [GeneratedRegex(@"\d(?:条|件|篇)?(?:-|~|—|至|到)+$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:以上|左右|上下)")]
    private static partial Regex AboutAfter();

    [GeneratedRegex(@"各级|各类|各种|各项|类别?|栏目|年度|政府|政务|信息数据|信息|资讯|新闻|条目|数量|总数|总量|总条数|条数|件数|篇数|数|量|达到|达|为|共计|总计|合计|累计|共有|共|总|有|了|的|约|近|超过|逾|大约|大概|预计|新增|新|本年|全年|当年|公开|主动|内容|文章|稿件|方面|相关|有关|全部|所有|和|及|20\d\d年度?|我[镇乡局区县市街]|是|在|已|到|上网|原创|对外|涉及|面向社会|于|以上|计$|\((?:条|件|篇|条次|则|份)\)|:|、")]
    private static partial Regex Filler();

    [GeneratedRegex(@"等(?:各?[类种项]|方面|有关|相关|内容的?|多类|\d+[个大]?(?:类|方面))*(?:的)?(?:公开|主动公开)?(?:政府|政务|相关)?(?:信息|内容)(?:共计|总计|合计|累计|共|总数|总量|数量|数|达到|达|为|约|近|超过|逾|有)*$")]
    private static partial Regex ListOfAll();

    [GeneratedRegex(@"申请|受理|收到|接收|接受|办结|办理|答复|回复|留言|来信|信访|信箱|建议|提案|意见|咨询|点击|浏览|访问|阅读|播放|关注|粉丝|用户|点赞|刊发|采用|采编|录用|报送|上报|投稿|培训|会议|活动|宣传资料|处理决定|复议|诉讼|投诉|举报|不予|予以|免予|制发|制作|印发|撰写|起草|接待|资料|手册|传单|标语|横幅|问题|隐患|清理|废止|撤销|删除|整改|查阅|指南")]
    private static partial Regex OtherThings();

    [GeneratedRegex(@"^(?:建议|提案|申请|意见|留言|来信|信访|投诉|办事指南|文件|规范性|人次|次|制度|措施)")]
    private static partial Regex OtherThingsAfter();

    // 抽查我镇公开信息30条: looked at by others; 网站共存有公开信息6821条: what stands there from all years.
    [GeneratedRegex(@"抽查|巡查|督查|存有|现存|存量|收录|入库|现有")]
    private static partial Regex Inspected();

    [GeneratedRegex(@"重点领域|平台建设|各村|村级|试点领域|三资|[村党居厂校]务公开|财务公开|农村集体|招聘|发布会")]
    private static partial Regex KeyAreas();

    [GeneratedRegex(@"其中|分别|包括|包含(?!了线)|(?<!包)含")]
    private static partial Regex PartMark();

    [GeneratedRegex(@"(?:其中|包括|包含):?(?:主动公开)(?:政府|政务)?(?:信息)?(?:共|数)?$")]
    private static partial Regex OwnPartClause();

    [GeneratedRegex(@"(?:其中|包括|包含):?主动公开|\(主动公开(?:政府|政务)?(?:信息)?\d")]
    private static partial Regex OwnPart();

    // 共制作3021条，其中主动公开1027条: the first are documents made.
    [GeneratedRegex(@"(?:制作|形成|产生|生成|报送|上报|制发|编发|编写|撰写|采集|收集)(?:政府|政务|各类)*(?:信息|文件|公文)?(?:共计|共|总计)?\d[^,]*,其中:?主动公开")]
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

    [GeneratedRegex(@"历年|历史|以来|开通至今|自开通|(?:颁布|施行|实施|开通|上线|成立|建成).{0,6}(?:至今|至20|到20)|自\d{4}年(?!1月1日)|截[至止].{0,12}已累计")]
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
