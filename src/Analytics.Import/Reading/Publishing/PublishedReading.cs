using System.Buffers;
using Analytics.Core.Reports;

namespace Analytics.Import.Reading.Publishing;

/// <summary>The year's total of items published, as the narrative states it; null where it does not.</summary>
public static class PublishedReading
{
    // Channels are told in the sentence of the total and in the few after it.
    private const int FollowingSentences = 3;

    private static readonly SearchValues<char> Counters = SearchValues.Create("条篇件份则");

    private static readonly SearchValues<string> Verbs = SearchValues.Create(["公开", "发布", "公示", "公布", "更新", "上传", "登载", "编发", "推送", "刊登", "挂网", "上网"], StringComparison.Ordinal);

    /// <summary>The strongest claim of the narrative; of equals the first. A number of another year than <paramref name="year"/> is none.</summary>
    public static Published? Read(ReportText text, int? year = null)
    {
        PublishedClaim? best = null;
        Sentence? quote = null;
        var since = 0;
        var following = new List<Sentence>();
        for (var at = NextCount(text.Plain, 0); at >= 0; at = NextCount(text.Plain, at))
        {
            if (text.IsTable(text.LineAt(at)))
            {
                at++;
                continue;
            }

            var (start, end) = Sentences.Around(text, at);
            at = Math.Max(at + 1, end);
            if (!Publishes(text.Plain.AsSpan(start, end - start)))
            {
                continue;
            }

            var sentence = Sentence.Of(text, start, end);
            foreach (var claim in PublishedClaims.In(TellingNames.Silenced(sentence.Text), year))
            {
                if (best is null || claim.Score > best.Score)
                {
                    (best, quote, since) = (claim, sentence, 0);
                    following.Clear();
                }
            }

            if (quote is not null && quote != sentence && since++ < FollowingSentences)
            {
                following.Add(sentence);
            }
        }

        return best is null || quote is null ? null : Compose(text, best, quote, following);
    }

    private static Published Compose(ReportText text, PublishedClaim claim, Sentence quote, List<Sentence> following)
    {
        var scope = claim.Channels.Count == 1 ? claim.Channels[0] : Channels.All;
        var channels = new Dictionary<string, long>(StringComparer.Ordinal);
        if (scope != Channels.All)
        {
            channels[scope] = claim.Total;
        }

        Gather(quote.Text, claim.End, channels);
        if (scope != Channels.All && channels.Count > 1 && channels.Where(channel => channel.Key != scope).Sum(channel => channel.Value) < claim.Total && PartsOf(quote.Text, claim.End))
        {
            // 通过信息平台公开137条，其中网站106条，微信30条: the one channel named first is all of them.
            channels[scope] -= claim.Total;
            scope = Channels.All;
        }

        var known = channels.Count;
        foreach (var sentence in following.TakeWhile(_ => scope == Channels.All))
        {
            var told = new Dictionary<string, long>(StringComparer.Ordinal);
            Gather(sentence.Text, 0, told, needsVerb: true);
            foreach (var (channel, items) in told)
            {
                channels.TryAdd(channel, items);
            }
        }

        if (known == 0 && channels.Count > 0 && channels.Values.All(items => items > claim.Total))
        {
            channels.Clear();
        }

        var at = quote.PlaceOf(claim.At);
        var line = text.LineAt(at);
        var from = text.ColumnAt(at);
        return new Published(claim.Total, claim.IsApproximate, scope, channels, Quote(text, quote), Source.InText(line, from, from + Digits(text.Plain, at)));
    }

    private static bool PartsOf(string sentence, int end) => sentence.AsSpan(end).TrimStart(",:(").StartsWith("其中") || sentence.IndexOf("其中", end, StringComparison.Ordinal) >= 0;

    // 网站101条，政务微信45条: sums what the same kind of channel is told twice.
    private static void Gather(string sentence, int from, Dictionary<string, long> channels, bool needsVerb = false)
    {
        foreach (System.Text.RegularExpressions.Match number in PublishedClaims.Numbers(sentence))
        {
            if (number.Index < from)
            {
                continue;
            }

            var start = Math.Max(from, Math.Max(PublishedClaims.ClauseStart(sentence, number.Index), sentence.LastIndexOf('条', number.Index) + 1));
            var words = sentence[start..number.Index];
            var named = Channels.In(words);
            if (named.Count == 1 && words.Length <= 40 && (!needsVerb || (words.Contains("公开", StringComparison.Ordinal) && words.Contains("信息", StringComparison.Ordinal) && !words.Contains("其中", StringComparison.Ordinal))))
            {
                channels[named[0]] = (needsVerb ? 0 : channels.GetValueOrDefault(named[0])) + PublishedClaims.Value(number);

                // 网站78条，其中法制专栏1条: the parts of a channel are no further items.
                if (sentence.AsSpan(number.Index + number.Length).TrimStart(",:(").StartsWith("其中"))
                {
                    from = sentence.IndexOf(';', number.Index) is >= 0 and var next ? next : sentence.Length;
                }
            }
        }
    }

    private static string Quote(ReportText text, Sentence sentence)
    {
        var end = sentence.End < text.Plain.Length && text.Plain[sentence.End] == '。' ? sentence.End + 1 : sentence.End;
        return string.Join("", text.Printed(sentence.Start, end).Split('\n', StringSplitOptions.TrimEntries));
    }

    private static int Digits(string plain, int at)
    {
        var length = 0;
        while (at + length < plain.Length && (char.IsAsciiDigit(plain[at + length]) || plain[at + length] is ',' or '.'))
        {
            length++;
        }

        return length;
    }

    // The next counter (条, 篇, 件 …) with a number before it.
    private static int NextCount(string plain, int from)
    {
        while (from < plain.Length && plain.AsSpan(from).IndexOfAny(Counters) is >= 0 and var found)
        {
            var before = plain.AsSpan(0, from + found).TrimEnd(" ?");
            if (before.Length > 0 && (char.IsAsciiDigit(before[^1]) || before[^1] is '余' or '多' or '千' or '万' or '亿' or '几' or '来'))
            {
                return from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    private static bool Publishes(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Verbs);
}
