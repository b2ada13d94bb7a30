using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>The main lines of the government's own report beside the sum of its units.</summary>
public sealed class ParentAgainstSum : Chart
{
    public override string Id => "parent-against-sum";

    public override Text Title => new("政府汇总报告与各单位之和", "The government's report and its units' sum");

    public override Text Question => new("汇总报告与各单位相加对得上吗？", "Does the consolidated report agree with the sum of its units?");

    public override IReadOnlyList<string> Needs(ChartRequest request) => Compared;

    public override ChartSpec Draw(Figures figures, ChartRequest request)
    {
        var parent = figures.Parent;
        return Spec(ChartKind.Bars, ValueAxis.Count(new Text("件数", "Count")), new Text("项目", "Line"),
            parent is null || figures.Units.Count == 0 ? [] : [.. Compared.Select(code => new Category(code, MeasureWords.Label(code)))],
            [
                new Series("own", new Text("政府汇总报告", "Consolidated report"), [.. Compared.Select(code => parent is null ? Point.Missing("no-figure") : figures.Of(parent.Code, request.Year, code))]),
                new Series("sum", new Text("各单位之和", "Sum of units"), [.. Compared.Select(code => figures.SumPoint(request.Year, code))]),
            ],
            Axes.Name(request.Year))
            with { Caption = [Captions.Coverage(figures, request.Year), new Text("两者不同不一定是错误：汇总时可能有调整，或有单位尚未报送。", "A difference need not be a fault: there may be adjustments, or units that have not filed.")] };
    }

    private static readonly string[] Compared =
    [
        "received.new", "received.carried-in", "granted", "partly-granted", "handled.total", "carried-out", "reconsideration.total", "litigation-direct.total", "litigation-after-reconsideration.total",
    ];
}
