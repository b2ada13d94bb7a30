namespace Analytics.Import.Reading.Publishing;

/// <summary>One number of a sentence with a counter behind it (条, 篇, 件), and how strongly its clause claims to be the year's total.</summary>
/// <param name="Total">The number; 万 and 亿 multiplied out.</param>
/// <param name="IsApproximate">余, 多, 约, 近, 预计, 左右.</param>
/// <param name="Score">Weight of the claim; see <see cref="PublishedClaims.Threshold"/>.</param>
/// <param name="Channels">The one channel that the clause names before its verb; empty where it names none or several.</param>
/// <param name="At">Where the number begins in the sentence.</param>
/// <param name="End">Where the counter ends.</param>
internal sealed record PublishedClaim(long Total, bool IsApproximate, int Score, List<string> Channels, int At, int End)
{
    /// <summary>Where its digits end.</summary>
    public int DigitsEnd { get; init; }

    /// <summary>The clause says 主动公开: what the year's total is a total of.</summary>
    public bool IsOfOwn { get; init; }

    /// <summary>Whether the number is this body's cannot be told from its clause (全县 in a department's report).</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The numbers before it add up to it.</summary>
    public bool IsSum { get; init; }

    /// <summary>What the number covers: one channel, or all.</summary>
    public string Scope => Channels.Count == 1 ? Channels[0] : Publishing.Channels.All;
}
