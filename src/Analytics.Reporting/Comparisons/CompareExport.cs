using Analytics.Core.Measures;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Exports;

namespace Analytics.Reporting.Comparisons;

/// <summary>A comparison as an export, with its question and its definitions.</summary>
public static class CompareExport
{
    public static ExportTable Of(Comparison comparison, string measure, string asOf)
    {
        var axis = MeasureWords.Axis(measure);
        var kind = axis.Kind switch { ValueKind.Yuan => ExportKind.Money, ValueKind.Share => ExportKind.Share, _ => ExportKind.Number };
        var rows = comparison.Rows;
        return new ExportTable(
            "比较",
            [
                new("jurisdiction", new Text("单位代码", "unit code")),
                new("name", new Text("单位", "unit")),
                new("year", new Text("年度", "year"), ExportKind.Number),
                new("measure", new Text("指标", "measure")),
                new("value", new Text("数值", "value"), kind) { IsControlled = true },
                new("previous", new Text("上年", "last year"), kind) { IsControlled = true },
                new("change", new Text("增减", "change"), kind),
                new("rank", new Text("位次", "rank"), ExportKind.Number),
                new("of", new Text("参与排列的单位数", "of"), ExportKind.Number),
                new("percentile", new Text("百分位", "percentile"), ExportKind.Share),
                new("median", new Text("同类中位数", "median of peers"), kind),
                new("state", new Text("报送状态", "state")),
                new("gap", new Text("无数原因", "gap")),
                new("refusal", new Text("不排名原因", "refusal")),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Jurisdiction, row.Name, row.Year, row.Measure, row.Value, row.Previous, row.Change, row.Rank, row.Of, row.Percentile, row.Median, row.State, row.Gap, row.Refusal,
            ]))
        {
            Chart = comparison.Spec,
            About =
            [
                (new Text("指标", "Measure"), $"{axis.Label.Zh}（{axis.Unit.Zh}） {measure}"),
                (new Text("单位", "Units"), string.Join('、', rows.Select(row => $"{row.Name} {row.Jurisdiction}").Distinct())),
                (new Text("年度", "Years"), $"{rows.Min(row => row.Year)}-{rows.Max(row => row.Year)}"),
                (new Text("数据截至", "As of"), asOf),
                (new Text("覆盖", "Coverage"), $"{rows.Count(row => row.Value is not null)}/{rows.Count}"),
                .. DerivedMeasures.Find(measure) is { } derived ? [(new Text("定义", "Definition"), derived.Definition.Zh)] : Array.Empty<(Text, string)>(),
            ],
        };
    }
}
