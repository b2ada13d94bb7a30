using System.Buffers;
using System.Text.RegularExpressions;
using Analytics.Core.Reports;
using Analytics.Import.Reading.Statistics;

namespace Analytics.Import.Reading.Publishing;

/// <summary>The year's total of items published, as the narrative states it; null where it does not, or states two.</summary>
public static class PublishedReading
{
    // Channels are told in the sentence of the total and in the few after it.
    private const int FollowingSentences = 3;

    private static readonly SearchValues<char> Counters = SearchValues.Create("条篇件份则项");

    private static readonly SearchValues<string> Verbs = SearchValues.Create(["公开", "发布", "公示", "公布", "更新", "上传", "登载", "编发", "推送", "刊登", "挂网", "上网"], StringComparison.Ordinal);

    // 公 开, and a line's end between the two.
    private static readonly SearchValues<string> ParedVerbs = SearchValues.Create(["公 ", "公\n", "发 ", "发\n"], StringComparison.Ordinal);

    /// <summary>The total alone, for a phrase by itself.</summary>
    public static Published? Read(ReportText text, int? year = null) => Read(text, year, null, [], []);

    /// <summary>The total with the findings on it.</summary>
    public static Published? Read(ReportText text, int? year, UnitMatch? unit, List<Finding> findings) => Read(text, year, unit, findings, []);

    /// <summary>The total that the narrative states; a number of another year than the report's, or of another body than the unit, is none.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="year">The report's year; null where it is not known.</param>
    /// <param name="unit">Who files; null where it is not known.</param>
    /// <param name="findings">Gets a finding where the narrative states another total too, or none that is certain.</param>
    /// <param name="rows">Rows of the statistics table of an early report; its total is the year's.</param>
    internal static Published? Read(ReportText text, int? year, UnitMatch? unit, List<Finding> findings, List<StatisticsTable.Row> rows)
    {
        var sentences = new List<Sentence>();
        var entries = new List<Contest.Entry>();
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

            var sentence = SpokenCounts.Written(Sentence.Of(text, start, end));
            foreach (var claim in PublishedClaims.In(TellingNames.Silenced(sentence.Text), year, unit))
            {
                entries.Add(new Contest.Entry(claim, sentence, Next(text, end)));
            }

            sentences.Add(sentence);
        }

        // A row of the table is no sentence.
        entries.RemoveAll(entry => entry.Sentence.PlaceOf(entry.Claim.At) is var place && rows.Exists(row => place >= row.Start && place < row.End));

        var tabled = rows.Find(row => row.Key == "published") is { } row ? Tabled(text, row, entries) : null;
        if (tabled is not null && !entries.Exists(entry => entry.Claim.Scope == Channels.All && !entry.Claim.IsDoubtful))
        {
            return Compose(text, tabled, entries, rows);
        }

        var (winner, finding) = Contest.Decide(text, tabled is null ? entries : [.. entries, tabled]);
        if (finding is not null)
        {
            findings.Add(finding);
        }

        if (winner is not null && PublishedPlace.SetApart(text, winner.Sentence, winner.Claim) is { } printed)
        {
            findings.Add(new Finding("published-set-apart", Severity.Question, Outcome.CannotJudge, [], PublishedWords.Spaced(printed, winner.Claim.Total)) { Left = printed, Source = Contest.Place(text, winner) });
        }

        return winner is null ? null : winner == tabled ? Compose(text, winner, entries, rows) : Compose(text, winner, [.. sentences.SkipWhile(sentence => sentence != winner.Sentence).Skip(1).Take(FollowingSentences)]);
    }

    // The table's row as a claim no stronger than what the narrative says of the whole: where the two differ, neither is taken.
    private static Contest.Entry Tabled(ReportText text, StatisticsTable.Row row, List<Contest.Entry> entries)
    {
        var sentence = Sentence.Of(text, row.Start, row.End);
        var at = Enumerable.Range(0, sentence.Text.Length).First(index => sentence.PlaceOf(index) == row.At);
        var score = entries.Where(entry => entry.Claim.Scope == Channels.All).Select(entry => entry.Claim.Score).DefaultIfEmpty(PublishedClaims.Threshold).Max();
        return new Contest.Entry(new PublishedClaim(row.Value, false, score, [], at, sentence.Text.Length) { IsOfOwn = true, DigitsEnd = at + row.End - row.At }, sentence, "");
    }

    // The channels by the table's own rows, else as the narrative tells them.
    private static Published Compose(ReportText text, Contest.Entry tabled, List<Contest.Entry> entries, List<StatisticsTable.Row> rows)
    {
        var channels = rows.Where(row => row.Key is not ("published" or "received")).ToDictionary(row => row.Key, row => row.Value);
        foreach (var claim in entries.Select(entry => entry.Claim).Where(claim => claim.Scope != Channels.All && !claim.IsDoubtful && channels.Count == 0))
        {
            channels.TryAdd(claim.Scope, claim.Total);
        }

        var figure = StatisticsTable.Figure(text, rows.Find(row => row.Key == "published")!);
        return new Published(tabled.Claim.Total, false, Channels.All, channels, figure.Quote, figure.Source);
    }

    // What follows the sentence, as far as it may tell the total's parts.
    private static string Next(ReportText text, int end) =>
        end + 3 < text.Plain.Length && text.Plain.AsSpan(end + 1).TrimStart(" \n").StartsWith("其中", StringComparison.Ordinal) && Sentences.Around(text, end + 3) is var (from, to)
            ? Sentence.Of(text, from, to).Text : "";

    private static Published Compose(ReportText text, Contest.Entry winner, List<Sentence> following)
    {
        var (claim, quote) = (winner.Claim, winner.Sentence);
        var scope = claim.Scope;
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

        return new Published(claim.Total, claim.IsApproximate, scope, channels, Quote(text, quote), Contest.Place(text, winner));
    }

    private static bool PartsOf(string sentence, int end) => sentence.AsSpan(end).TrimStart(",:(").StartsWith("其中") || sentence.IndexOf("其中", end, StringComparison.Ordinal) >= 0;

    // 网站101条，政务微信45条: sums what the same kind of channel is told twice.
    private static void Gather(string sentence, int from, Dictionary<string, long> channels, bool needsVerb = false)
    {
        foreach (Match number in Clauses.Numbers(sentence))
        {
            if (number.Index < from)
            {
                continue;
            }

            var start = Math.Max(from, Math.Max(Clauses.Start(sentence, number.Index), sentence.LastIndexOf('条', number.Index) + 1));
            var words = sentence[start..number.Index];
            var named = Channels.In(words);
            if (named.Count == 1 && words.Length <= 40 && (!needsVerb || (words.Contains("公开", StringComparison.Ordinal) && words.Contains("信息", StringComparison.Ordinal) && !words.Contains("其中", StringComparison.Ordinal))))
            {
                channels[named[0]] = (needsVerb ? 0 : channels.GetValueOrDefault(named[0])) + Clauses.Value(number);

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

    // The next counter (条, 篇, 件 …) with a number before it.
    private static int NextCount(string plain, int from)
    {
        while (from < plain.Length && plain.AsSpan(from).IndexOfAny(Counters) is >= 0 and var found)
        {
            var before = plain.AsSpan(0, from + found).TrimEnd(" ?\n");
            if (before.Length > 0 && (char.IsAsciiDigit(before[^1]) || "余多千万亿几来〇零一二三四五六七八九十百两".Contains(before[^1], StringComparison.Ordinal)))
            {
                return from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    private static bool Publishes(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Verbs) || sentence.ContainsAny(ParedVerbs);
}
