using Analytics.Core.Forms;
using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Reporting.Exports;
using Analytics.Warehousing;
using Analytics.Web.Showing;

namespace Analytics.Web.Api;

/// <summary>The lists of the pages as exports, each with its question, as-of and coverage.</summary>
public static class ExportTables
{
    public static ExportTable Measure(Warehouse warehouse, Measure measure, Applicant applicant, string under, int from, int to, Knowledge knowledge)
    {
        var rows = warehouse.Rollups.Of(new RollupQuery(measure, under, from, to) { Applicant = applicant, Knowledge = knowledge });
        var kind = measure.Unit == MeasureUnit.Yuan ? ExportKind.Money : ExportKind.Number;
        return new ExportTable(
            "指标",
            [
                new("jurisdiction", new Text("单位代码", "unit code")), new("name", new Text("单位", "unit")), new("year", new Text("年度", "year"), ExportKind.Number),
                new("measure", new Text("指标", "measure")), new("applicant", new Text("申请人", "applicant")), new("value", new Text("数值", "value"), kind) { IsControlled = true },
                new("previous", new Text("上年", "last year"), kind), new("reported_by", new Text("已收", "reported by"), ExportKind.Number), new("expected_by", new Text("应报", "expected by"), ExportKind.Number),
                new("is_sum", new Text("是否合计", "is the sum"), ExportKind.Number), new("state", new Text("报送状态", "state")), new("provisional", new Text("含待审", "provisional"), ExportKind.Number),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Code, row.Name, row.Year, measure.Code, applicant.Code(), row.Total, row.Previous, row.ReportedBy, row.ExpectedBy, row.IsSum ? 1 : 0, row.State, row.IsProvisional ? 1 : 0,
            ]))
        {
            About = About(warehouse, knowledge, under, $"{from}-{to}", measure.Label.Zh, $"{rows.Where(r => r.IsSum).Sum(r => r.ReportedBy)}/{rows.Where(r => r.IsSum).Sum(r => r.ExpectedBy)}"),
        };
    }

    public static ExportTable Filing(Warehouse warehouse, string under, int year, Knowledge knowledge)
    {
        var rows = warehouse.Obligations.Of(under, year, knowledge);
        return new ExportTable(
            "报送",
            [
                new("jurisdiction", new Text("单位代码", "unit code")), new("name", new Text("单位", "unit")), new("kind", new Text("类别", "kind")), new("year", new Text("年度", "year"), ExportKind.Number),
                new("role", new Text("角色", "role")), new("state", new Text("状态", "state")), new("due_on", new Text("期限", "due")), new("received_on", new Text("收到日期", "received")),
                new("on_time", new Text("是否按时", "on time"), ExportKind.Number), new("rounds", new Text("退回次数", "correction rounds"), ExportKind.Number), new("version", new Text("版本", "version"), ExportKind.Number),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.JurisdictionCode, row.Name, row.KindCode, row.ReportYear, row.RoleCode, row.StateCode, row.ExtendedTo ?? row.FilingDueOn, row.FirstReceivedOn, row.IsOnTime, row.CorrectionRounds, row.VersionNumber,
            ]))
        {
            About = About(warehouse, knowledge, under, $"{year}", "报送情况", $"{rows.Count(r => r.IsReported == 1)}/{rows.Count(r => r.IsExpected == 1)}"),
        };
    }

    public static ExportTable Findings(Warehouse warehouse, string under, int? year, Knowledge knowledge)
    {
        var rows = warehouse.Findings.Of(under, year, knowledge);
        return new ExportTable(
            "问题",
            [
                new("jurisdiction", new Text("单位代码", "unit code")), new("name", new Text("单位", "unit")), new("year", new Text("年度", "year"), ExportKind.Number), new("version", new Text("版本", "version"), ExportKind.Number),
                new("rule", new Text("规则", "rule")), new("severity", new Text("轻重", "severity")), new("outcome", new Text("结果", "outcome")), new("measures", new Text("指标", "measures")),
                new("message", new Text("问题", "message")), new("left", new Text("一侧", "left")), new("right", new Text("另一侧", "right")), new("difference", new Text("相差", "difference")), new("verdict", new Text("结论", "verdict")),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.JurisdictionCode, row.Name, row.ReportYear, row.VersionNumber, row.RuleCode, row.SeverityCode, row.OutcomeCode, row.Measures, row.MessageZh, row.LeftSide, row.RightSide, row.Difference, row.VerdictCode,
            ]))
        {
            About = About(warehouse, knowledge, under, year is { } y ? $"{y}" : "全部", "核查结果", "现行版本"),
        };
    }

    public static ExportTable Publications(Warehouse warehouse, string under, int year, Knowledge knowledge)
    {
        var rows = warehouse.Publications.Of(under, year, knowledge);
        return new ExportTable(
            "公布",
            [
                new("jurisdiction", new Text("单位代码", "unit code")), new("name", new Text("单位", "unit")), new("year", new Text("年度", "year"), ExportKind.Number),
                new("publication_state", new Text("公布状态", "publication")), new("due_on", new Text("公布期限", "publication due")), new("published_on", new Text("公布日期", "published")),
                new("on_time", new Text("是否按时公布", "published on time"), ExportKind.Number), new("address", new Text("网址", "address")),
                new("compared_cells", new Text("可比格数", "cells compared"), ExportKind.Number), new("differing_cells", new Text("不同格数", "cells differing"), ExportKind.Number),
                new("filing_state", new Text("报送状态", "filing")), new("filed_on_time", new Text("是否按时报送", "filed on time"), ExportKind.Number),
            ],
            rows.Count,
            rows.Select(row => (IReadOnlyList<object?>)
            [
                row.JurisdictionCode, row.Name, row.ReportYear, row.State, row.PublicationDueOn, row.PublishedOn, row.IsPublishedOnTime, row.Address,
                row.ComparedCells, row.DifferingCells, row.FilingStateCode, row.IsFiledOnTime,
            ]))
        {
            About = About(warehouse, knowledge, under, $"{year}", "网上公布情况", $"{rows.Count(row => PublicationStates.IsPublished(row.State))}/{rows.Count(row => row.IsExpected == 1)}"),
        };
    }

    /// <summary>The rows behind a chart, typed; a gap is the word for its reason. As a workbook it holds the chart itself too.</summary>
    public static ExportTable Chart(ChartSpec spec, Warehouse warehouse, string under, int year, Knowledge knowledge, string? language)
    {
        var kind = spec.Values.Kind switch { ValueKind.Yuan => ExportKind.Money, ValueKind.Share => ExportKind.Share, _ => ExportKind.Number };
        return new ExportTable(
            "数据",
            [new("category", spec.CategoryAxis), .. spec.Series.Select(series => new ExportColumn(series.Code, series.Name, kind) { IsControlled = kind != ExportKind.Share })],
            spec.Categories.Count,
            spec.Categories.Select((category, i) => (IReadOnlyList<object?>)
                [category.Name.In(language), .. spec.Series.Select(series => (object?)series.Points[i].Value ?? GapWord.Of(series.Points[i].Gap).Word.In(language))]))
        {
            About =
            [
                (new Text("图表", "Chart"), spec.Title.In(language)), (new Text("地区", "Place"), $"{warehouse.Units.Find(under)?.Name} {under}"), (new Text("年度", "Year"), $"{year}"),
                (new Text("数据截至", "As of"), Asked.AsOfText(warehouse, knowledge)), .. spec.Caption.Select(line => (new Text("说明", "Note"), line.In(language))),
            ],
            Chart = spec,
        };
    }

    private static (Text What, string Value)[] About(Warehouse warehouse, Knowledge knowledge, string under, string years, string what, string coverage) =>
    [
        (new Text("内容", "What"), what), (new Text("地区", "Place"), $"{warehouse.Units.Find(under)?.Name} {under}"), (new Text("年度", "Years"), years),
        (new Text("数据截至", "As of"), Asked.AsOfText(warehouse, knowledge)), (new Text("覆盖", "Coverage"), coverage),
    ];
}
