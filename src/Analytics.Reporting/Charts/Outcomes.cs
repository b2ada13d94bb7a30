using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts;

/// <summary>The six groups of outcomes that an application can come to.</summary>
internal static class Outcomes
{
    public static readonly IReadOnlyList<Group> All =
    [
        new("granted", new Text("予以公开", "granted"), ["granted"]),
        new("partly-granted", new Text("部分公开", "partly granted"), ["partly-granted"]),
        new("refused", new Text("不予公开", "refused"), FormLines.Refused),
        new("unavailable", new Text("无法提供", "unavailable"), FormLines.Unavailable),
        new("not-processed", new Text("不予处理", "not processed"), FormLines.NotProcessed),
        new("other", new Text("其他处理", "other"), ["other.total"]),
    ];

    public static readonly IReadOnlyList<string> Needs =
        [.. All.SelectMany(group => group.Lines).SelectMany(MeasureWords.Needs).Append(ShareOfHandled.Handled).Distinct()];
}
