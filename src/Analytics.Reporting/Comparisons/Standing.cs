using Analytics.Core.Words;
using Analytics.Reporting.Charts;

namespace Analytics.Reporting.Comparisons;

/// <summary>Where a unit stands among its peers, or why that may not be said.</summary>
/// <param name="Rank">1 is the largest; equal values share a rank. Null where the unit has no figure, or a rank is refused.</param>
/// <param name="Of">Peers with a figure, the unit included.</param>
/// <param name="Percentile">Share of the other peers with a smaller figure, halves for equals: 1 is above all.</param>
/// <param name="Median">Of all peers with a figure.</param>
/// <param name="Refusal">Why no rank is given; null where one is, or where the unit itself has no figure.</param>
public sealed record Standing(int? Rank, int Of, decimal? Percentile, decimal? Median, Text? Refusal)
{
    /// <summary>Below this many figures a rank names a unit and says nothing.</summary>
    public const int FewestReporters = 5;

    /// <summary>The standing of one unit among all units of the figures.</summary>
    public static Standing Among(Figures peers, string unit, int year, string measure)
    {
        var values = peers.Units.Select(peer => peers.Of(peer.Code, year, measure).Value).Where(value => value is not null).Select(value => value!.Value).Order().ToList();
        var expected = peers.Units.Count(peer => peers.Filing(peer.Code, year).IsExpected);
        decimal? median = values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
        var otherForms = peers.Units.Where(peer => peers.Filing(peer.Code, year).State == Warehousing.States.WrongForm).Select(peer => peer.Name).ToList();
        if ((Refused(measure, values.Count, expected) ?? Broken(otherForms)) is { } refusal)
        {
            return new Standing(null, values.Count, null, median, refusal);
        }

        if (peers.Of(unit, year, measure).Value is not { } own || !peers.Units.Any(peer => peer.Code == unit))
        {
            return new Standing(null, values.Count, null, median, null);
        }

        var below = values.Count(value => value < own);
        var equal = values.Count(value => value == own) - 1;
        return new Standing(1 + values.Count(value => value > own), values.Count, (below + (equal / 2m)) / (values.Count - 1), median, null);
    }

    // Where some filed another form their figures count other things: a break, across which nobody is ranked.
    private static Text? Broken(List<string> otherForms) => otherForms.Count == 0 ? null : new Text(
        $"所用表式不同，不排名：{string.Join('、', otherForms.Take(5))}{(otherForms.Count > 5 ? $"等{otherForms.Count}个单位" : "")}与本年表式不符。",
        $"Forms differ; not ranked: {string.Join(", ", otherForms.Take(5))}{(otherForms.Count > 5 ? $" and others, {otherForms.Count} in all," : "")} filed another form than this year's.");

    private static Text? Refused(string measure, int figures, int expected) =>
        measure.StartsWith("published.", StringComparison.Ordinal)
            ? new Text("各单位统计口径不同，不排名。", "Units count differently; not ranked.")
        : figures < FewestReporters
            ? new Text($"有数据的单位只有{figures}个，不足{FewestReporters}个，不排名。", $"Only {figures} units have figures, fewer than {FewestReporters}; not ranked.")
        : figures * 2 < expected
            ? new Text($"应报{expected}个单位，有数据的只有{figures}个，不到一半，不排名。", $"Only {figures} of {expected} units have figures, under half; not ranked.")
        : null;
}
