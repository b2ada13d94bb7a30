using System.Text.RegularExpressions;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Totals that stand behind their parts (网站78条，微博397条，共475条), and the proof of a total by its parts.</summary>
internal static partial class PublishedSums
{
    /// <summary>Puts a bare sum in the place of its parts, where it equals them.</summary>
    public static void AddUp(string sentence, MatchCollection numbers, List<PublishedClaim> claims, int? year)
    {
        for (var i = 2; i < numbers.Count; i++)
        {
            var start = Clauses.Start(sentence, numbers[i].Index);
            var first = BareSum().IsMatch(sentence[start..numbers[i].Index]) ? FirstPart(numbers, i) : -1;
            if (first < 0)
            {
                continue;
            }

            // 转发200条，原创发布104条，共计304条: the sum stands for those of them that were claims; else for the channels that it follows.
            var part = claims.FindLast(claim => claim.At < numbers[i].Index);
            var sum = part is not null
                ? part with { Total = Clauses.Value(numbers[i]), Channels = [], At = numbers[i].Index, End = numbers[i].Index + numbers[i].Length, DigitsEnd = numbers[i].Index + numbers[i].Groups["n"].Length }
                : OfChannels(sentence, numbers, first, i, year);
            if (sum is not null)
            {
                claims.RemoveAll(claim => claim.At < numbers[i].Index);
                claims.Add(sum with { IsSum = true });
                return;
            }
        }
    }

    /// <summary>True where two or more numbers right behind the total add up to it.</summary>
    public static bool IsProven(string sentence, PublishedClaim claim, string next)
    {
        if (claim.IsSum)
        {
            return true;
        }

        var words = sentence[claim.End..] + (next.StartsWith("其中", StringComparison.Ordinal) ? next : "");
        long sum = 0;
        var parts = 0;
        foreach (Match number in Clauses.Numbers(words))
        {
            sum += Clauses.Value(number);
            parts++;
            if (sum >= claim.Total)
            {
                break;
            }
        }

        return parts > 1 && sum == claim.Total;
    }

    // From which number on those right before the sum make it; -1 where none do.
    private static int FirstPart(MatchCollection numbers, int sum)
    {
        var left = Clauses.Value(numbers[sum]);
        for (var i = sum - 1; i >= 0; i--)
        {
            left -= Clauses.Value(numbers[i]);
            if (left == 0 && sum - i > 1)
            {
                return i;
            }

            if (left < 0)
            {
                break;
            }
        }

        return -1;
    }

    // 2020年主动公开政府信息，网站78条、微博397条，共475条: every part is a channel's, and what leads to them says what is counted.
    private static PublishedClaim? OfChannels(string sentence, MatchCollection numbers, int first, int sum, int? year)
    {
        for (var i = first; i < sum; i++)
        {
            if (Channels.In(Clauses.Of(sentence, numbers[i].Index)).Count != 1)
            {
                return OfKinds(sentence, numbers, first, sum, year);
            }
        }

        var lead = Channels.Without(sentence[..numbers[first].Index]).Replace(",", "", StringComparison.Ordinal) + "共";
        return OtherPeriods.Covers(lead, "", sentence[(numbers[sum].Index + numbers[sum].Length)..], year) ? null
            : PublishedClaims.Weigh(sentence, lead, "", numbers[sum], numbers);
    }

    // 主动公开的政府信息为：工作动态78条、通知公告32条、其他10条，共120条: a colon opens the list of kinds.
    private static PublishedClaim? OfKinds(string sentence, MatchCollection numbers, int first, int sum, int? year)
    {
        var colon = sentence.LastIndexOf(':', numbers[first].Index);
        var lead = colon < 0 ? "" : sentence[(sentence.LastIndexOfAny([';', ':', ','], Math.Max(colon - 1, 0)) + 1)..colon] + "共";
        return colon < 0 || OtherPeriods.Covers(lead, "", sentence[(numbers[sum].Index + numbers[sum].Length)..], year) ? null
            : PublishedClaims.Weigh(sentence, lead, sentence[..Math.Max(colon - lead.Length + 1, 0)], numbers[sum], numbers);
    }

    [GeneratedRegex(@"^(?:全年|本年度?|20\d\d年)?(?:共计?|总计|合计|累计|总共|总数为?)$")]
    private static partial Regex BareSum();
}
