using System.Globalization;
using Analytics.Core.Measures;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>二: sums with coverage, change on last year, and the change of the units that have figures in both years.</summary>
internal static class TotalsPart
{
    public static IEnumerable<PaperBlock> Of(Figures figures, int year)
    {
        var expected = figures.Units.Count(unit => figures.Filing(unit.Code, year).IsExpected);
        yield return new TableBlock("表2", "表2　主要数据", new Grid([2.5, 1.2, 0.8, 1.2, 0.8, 1.25, 1.6],
        [
            FilingPart.Heads("项目", $"{year}年", "有数/应报", $"{year - 1}年", "有数单位", "增减", "可比单位增减"),
            .. KeyMeasures.Of(year).Select(code => Row(figures, year, code, expected)),
        ]) { HeaderRows = 1, Size = 10 },
        [
            "“可比单位增减”只计两年都有数据的单位；覆盖不同的两年，合计的增减不等于实际增减。",
            Captions.Coverage(figures, year).Zh,
            Captions.Coverage(figures, year - 1).Zh,
        ]);
        yield return new TableBlock("表3", "表3　比率", new Grid([2.0, 1.3, 1.3, 4.2],
        [
            FilingPart.Heads("比率", $"{year}年", $"{year - 1}年", "定义"),
            .. Rates.Select(DerivedMeasures.Get).Select(rate => (IReadOnlyList<GridCell>)
            [
                new GridCell(rate.Title.Zh) { Align = GridAlign.Left },
                new GridCell(Rate(figures.RateOfAll(year, rate))),
                new GridCell(Rate(figures.RateOfAll(year - 1, rate))),
                new GridCell(rate.Definition.Zh) { Align = GridAlign.Left },
            ]),
        ]) { HeaderRows = 1, Size = 9 }, ["比率按所需数据齐全的单位，先加总分子、分母，再相除；括号内为分子/分母。"]);
    }

    private static readonly string[] Rates =
        ["on-time-rate", "grant-rate", "grant-or-part-rate", "refusal-rate", "unavailable-rate", "not-processed-rate", "carried-out-rate", "correction-rate", "dispute-rate"];

    private static IReadOnlyList<GridCell> Row(Figures figures, int year, string code, int expected)
    {
        var axis = MeasureWords.Axis(code);
        string Print(decimal? value) => value is { } known ? ValueWords.Label(known, axis.Kind, false) : "—";
        string Signed(decimal? value) => value is { } known ? (known > 0 ? "+" : "") + ValueWords.Label(known, axis.Kind, false) : "—";
        var now = figures.SumPoint(year, code);
        var before = figures.SumPoint(year - 1, code);
        var broken = MeasureWords.IsBroken(code, year - 1, year);
        var both = figures.Units.Select(unit => Changes.Of(figures, unit.Code, year, code).Value).Where(change => change is not null).ToList();
        return
        [
            new GridCell($"{axis.Label.Zh}（{axis.Unit.Zh}）") { Align = GridAlign.Left },
            new GridCell(now.Value is null ? GapWord.Of(now.Gap).Word.Zh : Print(now.Value) + now.Marks),
            new GridCell(string.Create(CultureInfo.InvariantCulture, $"{figures.Sum(year, code).Reported}/{expected}")),
            new GridCell(before.Value is null ? GapWord.Of(before.Gap).Word.Zh : Print(before.Value)),
            new GridCell(figures.Sum(year - 1, code).Reported.ToString(CultureInfo.InvariantCulture)),
            new GridCell(broken ? "表式变更" : Signed(now.Value - before.Value)),
            new GridCell(broken || both.Count == 0 ? "—" : $"{Signed(both.Sum())}（{both.Count}个）"),
        ];
    }

    private static string Rate(Ratio ratio) =>
        ratio.Value is { } value ? $"{ValueWords.Label(value, ValueKind.Share, false)}\n（{ValueWords.Exact(ratio.Part!.Value)}/{ValueWords.Exact(ratio.Whole!.Value)}）" : "不计算";
}
