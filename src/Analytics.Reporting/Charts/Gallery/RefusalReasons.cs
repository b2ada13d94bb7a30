using Analytics.Core.Measures;
using Analytics.Core.Words;

namespace Analytics.Reporting.Charts.Gallery;

/// <summary>Refusals by the eight reasons of the form, this year with last year beside it.</summary>
public sealed class RefusalReasons : Chart
{
    public override string Id => "refusal-reasons";

    public override Text Title => new("不予公开的理由", "Reasons for refusal");

    public override Text Question => new("不予公开，多是因为什么？", "Why were applications refused?");

    public override bool IsInSummary => true;

    public override IReadOnlyList<string> Needs(ChartRequest request) => FormLines.Refused;

    public override ChartSpec Draw(Figures figures, ChartRequest request) =>
        Spec(ChartKind.Bars, ValueAxis.Count(new Text("不予公开", "Refused")), new Text("理由", "Reason"),
            figures.Units.Count == 0 ? [] : [.. FormLines.Refused.Select(code => new Category(code, Reason(code)))],
            [
                new Series("this-year", Axes.Name(request.Year), [.. FormLines.Refused.Select(code => figures.SumPoint(request.Year, code))]),
                new Series("last-year", new Text($"{request.Year - 1}年", Axes.Name(request.Year - 1).En),
                    [.. FormLines.Refused.Select(code => figures.SumPoint(request.Year - 1, code))]) { Style = SeriesStyle.Mark },
            ],
            Axes.Name(request.Year))
        with { Caption = [Captions.Coverage(figures, request.Year), Captions.Coverage(figures, request.Year - 1)] };

    // 不予公开·1.属于国家秘密 says the group and the number before the reason.
    private static Text Reason(string code)
    {
        var label = MeasureWords.Label(code);
        return new(label.Zh[(label.Zh.IndexOf('.', StringComparison.Ordinal) + 1)..], label.En.Replace("Refused: ", "", StringComparison.Ordinal));
    }
}
