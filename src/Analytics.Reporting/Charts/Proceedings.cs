using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>The four results of reconsideration and litigation, over all three ways.</summary>
internal static class Proceedings
{
    public static readonly IReadOnlyList<Group> Results =
    [
        Result("upheld", "upheld", new Text("结果维持", "upheld")),
        Result("corrected", "corrected", new Text("结果纠正", "corrected")),
        Result("other-result", "other", new Text("其他结果", "other result")),
        Result("pending", "pending", new Text("尚未审结", "pending")),
    ];

    public static readonly IReadOnlyList<string> Needs =
        [.. Results.SelectMany(result => result.Lines).Concat(["reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total"])];

    /// <summary>The correction rate of each year as a sentence below a chart.</summary>
    public static Text CorrectionRates(Figures figures)
    {
        var derived = DerivedMeasures.Get("correction-rate");
        var parts = figures.Years.Select(year => (Year: year, Ratio: figures.RateOfAll(year, derived)))
            .Where(row => row.Ratio.Value is not null)
            .Select(row => $"{row.Year} {ValueWords.Label(row.Ratio.Value!.Value, ValueKind.Share, false)} ({ValueWords.Exact(row.Ratio.Part!.Value)}/{ValueWords.Exact(row.Ratio.Whole!.Value)})").ToList();
        return parts.Count == 0
            ? new Text("纠错率：没有审结案件，不计算。", "Correction rate: nothing decided, not worked out.")
            : new Text($"纠错率（纠正/审结）：{string.Join("，", parts)}。", $"Correction rate (corrected/decided): {string.Join(", ", parts)}.");
    }

    private static Group Result(string code, string ending, Text name) =>
        new(code, name, ["reconsideration." + ending, "litigation-direct." + ending, "litigation-after-reconsideration." + ending]);
}
