using System.Globalization;
using Analytics.Core.Words;
using Analytics.Reporting.Exports;
using Analytics.Warehousing;

namespace Analytics.Web.Api;

/// <summary>The views that Excel and Power BI read, each at an address of its own: rows of a year for a place and all below it.</summary>
public static class PublicViews
{
    /// <summary>Every public view with what its rows are.</summary>
    public static readonly IReadOnlyList<(string View, Text Words)> All =
    [
        ("ReportCells", new("每个单元格一行：单位、指标、申请人、数值", "every cell: unit, measure, applicant, value")),
        ("RollupMeasureByYear", new("各级合计：指标、申请人，附覆盖", "sums at every level by measure and applicant, with coverage")),
        ("RollupYearOverYear", new("与上年比较", "beside the year before")),
        ("RollupRankAmongSiblings", new("同级排名、百分位、中位数、占比；不宜排名的注明", "rank, percentile, median and share among siblings; refusals said")),
        ("RollupProcurementByYear", new("集中采购（2019、2020 年度）", "procurement (2019 and 2020)")),
        ("RollupPublishedItemsByYear", new("公开条数，按渠道", "published items by channel")),
        ("RollupApplicationOutcomesByYear", new("申请办理结果", "outcomes of applications")),
        ("RollupProceedingsByYear", new("复议和诉讼", "reconsideration and litigation")),
        ("RollupDisclosureByYear", new("主动公开", "proactive disclosure")),
        ("RollupCoverageByYear", new("报送状态家数", "units by state of filing")),
        ("RollupConsolidation", new("汇总核对：合计、调整、本级报告", "consolidation: sum, adjustments, own report")),
        ("ReportNonSubmitters", new("未报单位", "non-submitters")),
        ("ReportPublications", new("网上公布", "publication on the web")),
        ("ReportFindings", new("核查结果", "findings")),
        ("ReportRevisions", new("版本与更正", "versions and revisions")),
    ];

    /// <summary>The rows of a view for a place and all below it in a year, in the view's own columns.</summary>
    public static ExportTable Of(Warehouse warehouse, string view, string under, int year)
    {
        warehouse.Obligations.Refresh();
        using var connection = warehouse.Connect();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT v.*
            FROM TreeInForce AS t
            INNER JOIN {All.Single(known => known.View == view).View} AS v
                ON v.JurisdictionCode = t.DescendantCode
            WHERE t.AncestorCode = @under AND v.ReportYear = @year AND @year BETWEEN t.ValidFromYear AND t.ValidToYear
            """;
        foreach (var (name, value) in new (string, object)[] { ("@under", under), ("@year", year) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<IReadOnlyList<object?>>();
        using var reader = command.ExecuteReader();
        ExportColumn[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new ExportColumn(reader.GetName(i), new Text(reader.GetName(i), reader.GetName(i))))];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Plain(reader.GetValue(i)))]);
        }

        columns = [.. columns.Select((column, i) => rows.Count > 0 && rows.All(row => row[i] is null or long or decimal) && rows.Exists(row => row[i] is not null) ? column with { Kind = ExportKind.Number } : column)];
        return new ExportTable(view, columns, rows.Count, rows)
        {
            About = [(new Text("视图", "View"), view), (new Text("地区", "Place"), under), (new Text("年度", "Year"), year.ToString(CultureInfo.InvariantCulture)), (new Text("数据截至", "As of"), Instants.Text(warehouse.Clock.GetUtcNow()))],
        };
    }

    private static object? Plain(object value) => value switch
    {
        DBNull => null,
        int number => (long)number,
        double share => (decimal)share,
        _ => value,
    };
}
