using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Narrative;

namespace Analytics.Simulation.Printing;

/// <summary>A report under the regulation of 2007 (for 2008 to 2018): six free parts and a statistics table without cells of today's form.</summary>
internal static class OldForm
{
    public static void Write(PageWriter page, Narrator narrator, YearFigures figures, Action<int, string> open)
    {
        open(1, "一、概述");
        narrator.Line("old.opening");
        narrator.Line("management");
        open(2, "二、主动公开政府信息的情况");
        narrator.Publishing();
        narrator.Line("platform");
        open(3, "三、政府信息依申请公开办理情况");
        narrator.Line("old.applications");
        open(4, "四、政府信息公开的收费及减免情况");
        narrator.Line("old.fees");
        open(5, "五、因政府信息公开申请行政复议、提起行政诉讼的情况");
        narrator.Line("old.proceedings");
        open(6, "六、存在的主要问题及改进措施");
        narrator.Line("problems");
        narrator.Tabled($"主动公开政府信息数 条 {figures.Published.Total}", Statistic(page, "主动公开政府信息数", "条", figures.Published.Total));
        Statistic(page, "收到申请数", "件", figures[Lines.New, Applicant.Total]);
        Statistic(page, "申请办结数", "件", figures[Lines.Handled, Applicant.Total]);
        Statistic(page, "行政复议数量", "件", figures[Lines.Blocks[0][4]]);
    }

    private static Source Statistic(PageWriter page, string label, string unit, long value)
    {
        page.Write(label);
        page.Write("\t");
        page.Write(unit);
        page.Write("\t");
        var (line, from) = (page.Line, page.Column);
        page.Write(value);
        var place = Source.InText(line, from, page.Column);
        page.EndLine();
        return place;
    }
}
