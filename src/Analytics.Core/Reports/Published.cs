namespace Analytics.Core.Reports;

/// <summary>The year's total of items published, as a sentence of the report states it.</summary>
/// <param name="Total">Items in the year; never a cumulative figure, documents made, one category, visits or replies.</param>
/// <param name="IsApproximate">The text says 余, 多, 约 or 预计.</param>
/// <param name="Scope">What the total covers: all, website, wechat, weibo, notice-board, other.</param>
/// <param name="Channels">Items by channel where the text says so; they need not add up to the total.</param>
/// <param name="Quote">The sentence.</param>
/// <param name="Source">Where the figure stands.</param>
public sealed record Published(
    long Total,
    bool IsApproximate,
    string Scope,
    IReadOnlyDictionary<string, long> Channels,
    string Quote,
    Source Source);
