using Analytics.Core.Words;

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
}
