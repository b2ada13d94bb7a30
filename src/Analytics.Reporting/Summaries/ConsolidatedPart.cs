using Analytics.Reporting.Consolidations;
using Analytics.Reporting.Forms;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Summaries;

/// <summary>附录: the consolidated tables in the official form, ready for the government's own report, with what they leave out.</summary>
internal static class ConsolidatedPart
{
    public static IEnumerable<PaperBlock> Of(Consolidation consolidation)
    {
        yield return new TableBlock("汇总表二", "二、主动公开政府信息情况", FormGrids.Disclosure(consolidation.Edition, consolidation.Cells), []);
        yield return new TableBlock("汇总表三", "三、收到和处理政府信息公开申请情况", FormGrids.Applications(consolidation.Edition, consolidation.Cells), []);
        yield return new TableBlock("汇总表四", "四、政府信息公开行政复议、行政诉讼情况", FormGrids.Proceedings(consolidation.Edition, consolidation.Cells), consolidation.Footnotes());
    }
}
