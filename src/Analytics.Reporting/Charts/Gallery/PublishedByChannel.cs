using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Items published by channel, shown in the order of the units and never ranked: what is counted differs between units.</summary>
public sealed class PublishedByChannel : Chart
{
    public override string Id => "published-by-channel";

    public override Text Title => new("主动公开信息条数", "Items published");

    public override Text Question => new("信息从哪些渠道公开？", "Through which channels is information published?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => ["published.website", "published.wechat", "published.weibo", "published.notice-board", "published.other"];

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.StackedBars, MeasureWords.Axis("published.total"), Axes.Unit, Axes.Units(figures.Units),
            [.. Needs(request).Select(code => new Series(code, MeasureWords.Label(code), [.. figures.Units.Select(unit => figures.Of(unit.Code, request.Year, code))]))],
            Axes.Name(request.Year))
        with
        {
            Caption = [new Text("各单位统计口径不同，只列示，不排名；渠道之和不一定等于总数。", "Units count differently: shown, not ranked; channels need not add up to the total."), Captions.Coverage(figures, request.Year)],
            Marked = request.Marked,
        };
}
