using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>In each of the seven columns, received plus carried in equals handled plus carried out.</summary>
public sealed class ColumnsBalance : IdentityCheck
{
    public override string Id => "applications-columns-balance";

    public override Text Title => new(
        "申请表每一列：本年新收 + 上年结转 = 办理总计 + 结转下年度",
        "In each column of the applications table, received plus carried in equals handled plus carried out");

    protected override FormTable Table => FormTable.Applications;

    public override Text Source => new(
        "表内注：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
        "The table's own note: line one plus line two equals line three plus line four");

    public override Text Explains => new(
        "七列逐列核对。空白只在能使等式成立时按零计；较小一侧有空白的，不作判断。",
        "All seven columns. A blank counts as zero only where that makes the equation hold; a blank on the smaller side leaves it undecided.");

    private protected override void Compare(Report report, Comparisons comparisons)
    {
        for (var applicant = Applicant.NaturalPerson; applicant <= Applicant.Total; applicant++)
        {
            Sum left = default, right = default;
            left.Add(report, Lines.New, applicant);
            left.Add(report, Lines.CarriedIn, applicant);
            right.Add(report, Lines.Handled, applicant);
            right.Add(report, Lines.CarriedOut, applicant);
            if (comparisons.Ask(left, right, out var verdict))
            {
                comparisons.Say(Said(report, applicant, left, right, verdict));
            }
        }
    }

    private Finding Said(Report report, Applicant applicant, in Sum left, in Sum right, Sum.Verdict verdict)
    {
        string[] measures = [Lines.New.Code, Lines.CarriedIn.Code, Lines.Handled.Code, Lines.CarriedOut.Code];
        var column = Wording.Column(applicant);
        string Cells(Measure a, Measure b) => $"{Wording.Printed(report, a, applicant)} + {Wording.Printed(report, b, applicant)}";
        var difference = Wording.Figure(left.Known - right.Known);
        var (zh, en) = (
            $"{Wording.ApplicationsTable.Zh}{column.Zh}：第一项加第二项（{Cells(Lines.New, Lines.CarriedIn)}）为 {Wording.Figure(left.Known)}，第三项总计加第四项（{Cells(Lines.Handled, Lines.CarriedOut)}）为 {Wording.Figure(right.Known)}，相差 {difference}。",
            $"{Wording.ApplicationsTable.En}, {column.En}: received plus carried in is {Wording.Figure(left.Known)}, handled plus carried out is {Wording.Figure(right.Known)}, a difference of {difference}. ");
        return Said(verdict, measures, zh, en, finding => Suspect.Find(report, applicant).Name(finding, report))
            with
        { Applicant = applicant, Left = Wording.Figure(left.Known), Right = Wording.Figure(right.Known), Difference = difference };
    }
}
