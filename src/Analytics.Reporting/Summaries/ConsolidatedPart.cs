using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Forms;

namespace Analytics.Reporting.Summaries;

/// <summary>附录: the consolidated tables in the official form, ready for the government's own report, with what they leave out.</summary>
internal static class ConsolidatedPart
{
    public static IEnumerable<SummaryBlock> Of(Consolidation consolidation)
    {
        yield return new SummaryHeading(1, "附录二　汇总表（官方表式）");
        yield return new SummaryTable("二、主动公开政府信息情况", FormGrids.Disclosure(consolidation.Edition, consolidation.Cells), []);
        yield return new SummaryTable("三、收到和处理政府信息公开申请情况", FormGrids.Applications(consolidation.Edition, consolidation.Cells), []);
        yield return new SummaryTable("四、政府信息公开行政复议、行政诉讼情况", FormGrids.Proceedings(consolidation.Edition, consolidation.Cells), consolidation.Footnotes());
    }
}
