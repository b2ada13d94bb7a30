using Analytics.Core.Forms;
using Analytics.Reporting.Papers;

namespace Analytics.Reporting.Forms;

/// <summary>The official form of a year for one unit, empty but for what last year's report already says.</summary>
public static class BlankForm
{
    // Statistics of 2008 to 2018 had no form to print.
    public const int FirstYear = 2019;

    public static byte[] Word(string unit, int year, CarryOver carry)
    {
        var edition = EditionCodes.ForYear(year);
        using var paper = new OfficialPaper($"{unit}{year}年\n政府信息公开工作年度报告");
        string Section(int number) => Form.Layout.First(piece => piece.Edition == edition && piece.Kind == "section" && piece.Order == number).Text;
        paper.Heading(Section(1));
        paper.Paragraph("（文字描述）");
        paper.Heading(Section(2));
        paper.Table(FormGrids.Disclosure(edition, carry.Of));
        paper.Heading(Section(3));
        paper.Table(FormGrids.Applications(edition, carry.Of));
        paper.Heading(Section(4));
        paper.Table(FormGrids.Proceedings(edition, carry.Of));
        paper.Heading(Section(5));
        paper.Paragraph("（文字描述）");
        paper.Heading(Section(6));
        paper.Paragraph("（文字描述）");
        if (edition == Edition.Form2021)
        {
            paper.Paragraph("本年度发出收费通知　　件，通知收取信息处理费　　元，实际收取　　元。");
        }

        // A sheet of its own, to be torn off before the report is published.
        paper.PageBreak();
        paper.Caption("填报提示（报送前删去本页）");
        paper.Note(carry.Source);
        paper.Note("每列：本年新收加上年结转，等于办理结果总计加结转下年度；总计列等于前六列之和；办理结果总计等于各项办理结果之和。");
        paper.Note("没有发生的填 0；复议、诉讼每行总计等于前四项之和。" + (edition == Edition.Form2021 ? "行政事业性收费以万元为单位。" : ""));
        return paper.ToArray();
    }
}
