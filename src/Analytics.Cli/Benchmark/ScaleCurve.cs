using System.Globalization;
using System.Text.Json;
using Analytics.Cli.Output;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;

namespace Analytics.Cli.Benchmark;

/// <summary>Draws how cost grows with the number of reports, from the figures of runs of different sizes.</summary>
public static class ScaleCurve
{
    private static readonly (string Row, Text Name, Func<double, double> Milliseconds)[] Lines =
    [
        ("import-text", new("入库一份报告", "import a report"), rate => 1000 / rate),
        ("ask-district", new("查一个区县（p95）", "ask a district (p95)"), value => value),
        ("ask-city", new("查一个市（p95）", "ask a city (p95)"), value => value),
    ];

    /// <summary>The picture; the figures are lines of bench rows, each with its number of reports.</summary>
    public static string Draw(string figures)
    {
        var rows = File.ReadLines(figures).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<BenchRow>(line, Rows.Json)!)
            .Where(row => row.Reports is not null).ToLookup(row => (row.Name, row.Reports!.Value));
        int[] sizes = [.. rows.Select(group => group.Key.Value).Distinct().Order()];
        return SvgRenderer.Render(
            new ChartSpec
            {
                Id = "scale-curve",
                Kind = ChartKind.Columns,
                Title = new Text("数据量增大时，每一步要多久", "What each step costs as the warehouse grows"),
                Question = new Text("从一个区到全国，入库和查询会变慢吗？", "Do import and questions slow down from a district to the country?"),
                CategoryAxis = new Text("报告份数", "reports"),
                Values = new ValueAxis(new Text("毫秒", "milliseconds"), ValueKind.Count, new Text("毫秒", "ms")),
                Categories = [.. sizes.Select(size => size.ToString("#,0", CultureInfo.InvariantCulture)).Select(size => new Category(size, new Text(size, size)))],
                Series =
                [
                    .. Lines.Select(line => new Series(line.Row, line.Name,
                    [
                        .. sizes.Select(size => rows[(line.Row, size)].FirstOrDefault()?.Value is { } value
                            ? new Point(Math.Round((decimal)line.Milliseconds(value), 2)) : Point.Missing("unknown")),
                    ])),
                ],
                Caption = [new Text("同一台机器，两个核心；入库含读取、核查和提交。", "One machine with two cores; the import reads, checks and commits.")],
            },
            "en");
    }
}
