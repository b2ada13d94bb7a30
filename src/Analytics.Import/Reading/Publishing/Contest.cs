using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Import.Reading.Publishing;

/// <summary>Chooses between the totals that one narrative states for the year; where two are as good as each other there is none.</summary>
internal static class Contest
{
    // By this much a claim must be the stronger to stand beside another of the same scope: what 主动 weighs.
    private const int Clear = 3;

    /// <summary>A claim and the sentence that it stands in.</summary>
    public sealed record Entry(PublishedClaim Claim, Sentence Sentence, string Next)
    {
        public bool IsProven => PublishedSums.IsProven(Sentence.Text, Claim, Next);
    }

    /// <summary>The total of the year, with a finding where the narrative holds another; null where none is certain.</summary>
    public static (Entry? Winner, Finding? Finding) Decide(ReportText text, IReadOnlyList<Entry> entries)
    {
        var certain = entries.Where(entry => !entry.Claim.IsDoubtful).ToList();
        if (certain.Count == 0)
        {
            return (null, entries.Count == 0 ? null : Doubt(text, entries[0], null, PublishedWords.WhoseTotal(entries[0].Claim.Total)));
        }

        var best = certain.Aggregate((one, other) => other.Claim.Score > one.Claim.Score ? other : one);
        var same = certain.Where(entry => entry.Claim.Scope == best.Claim.Scope).ToList();
        best = same.Find(entry => !entry.Claim.IsApproximate && Agree(entry.Claim, best.Claim)) ?? best;
        var rival = same.Find(entry => !Agree(entry.Claim, best.Claim));
        if (rival is null)
        {
            // A channel with more than the whole: the total stands, since channels need not fit it, and a person is asked.
            var more = best.Claim.Scope == Channels.All ? certain.Find(entry => entry.Claim.Scope != Channels.All && entry.Claim.IsOfOwn && entry.Claim.Total > best.Claim.Total)
                : certain.Find(entry => entry.Claim.Scope == Channels.All);
            return (best, more is null ? null : Other(text, best, more));
        }

        var proven = same.Where(entry => entry.IsProven).ToList();
        if (proven.Count > 0 && proven.TrueForAll(entry => entry.Claim.Total == proven[0].Claim.Total))
        {
            return (proven[0], Other(text, proven[0], same.First(entry => !Agree(entry.Claim, proven[0].Claim))));
        }

        return proven.Count == 0 && same.TrueForAll(entry => Agree(entry.Claim, best.Claim) || IsWeaker(entry.Claim, best.Claim))
            ? (best, Other(text, best, rival))
            : (null, Doubt(text, best, rival, PublishedWords.TotalsDiffer(best.Claim.Total, rival.Claim.Total)));
    }

    // 300余条 and 304条 are one figure, 约300条 and 295条 too.
    private static bool Agree(PublishedClaim one, PublishedClaim other)
    {
        if (one.Total == other.Total)
        {
            return true;
        }

        var (about, exact) = one.IsApproximate ? (one, other) : (other, one);
        return about.IsApproximate && (Math.Abs(exact.Total - about.Total) * 5 <= about.Total || (exact.Total >= about.Total && exact.Total < about.Total + Rounded(about.Total)));
    }

    // To what a figure was rounded down: 1200 to the hundred.
    private static long Rounded(long total)
    {
        var unit = 1L;
        while (total > 0 && total % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    // 发布各类信息812条 beside 主动公开政府信息304条: only the second is what the form means.
    private static bool IsWeaker(PublishedClaim one, PublishedClaim best) => best.IsOfOwn && !one.IsOfOwn && best.Score - one.Score >= Clear;

    private static Finding Other(ReportText text, Entry taken, Entry other) =>
        new("published-another-total", Severity.Question, Outcome.Fail, [], PublishedWords.AnotherTotal(taken.Claim.Total, other.Claim.Total)) { Left = Figure(taken), Right = Figure(other), Source = Place(text, other) };

    private static Finding Doubt(ReportText text, Entry one, Entry? other, Text message) =>
        new(other is null ? "published-whose" : "published-totals-differ", Severity.Question, Outcome.CannotJudge, [], message) { Left = Figure(one), Right = other is null ? null : Figure(other), Source = Place(text, other ?? one) };

    private static string Figure(Entry entry) => entry.Claim.Total.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where the figure of an entry stands in the document.</summary>
    public static Source Place(ReportText text, Entry entry) => PublishedPlace.Of(text, entry.Sentence, entry.Claim);
}
