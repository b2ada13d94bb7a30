using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>In each of the seven columns, the outcomes add up to the total handled.</summary>
public sealed class OutcomesSum : IdentityCheck
{
    public override string Id => "applications-outcomes-sum";

    public override Text Title => new(
        "申请表每一列：各项办理结果之和 = （七）总计",
        "In each column of the applications table, the outcomes add up to the total handled");

    protected override FormTable Table => FormTable.Applications;

    public override Text Source => new("表样第三部分“三、本年度办理结果（七）总计”", "The form, section 3, line three (7), total");

    public override Text Explains => new(
        "按报告实际使用的表样（2019 版 18 项、2021 版 20 项）逐列相加。空白只在能使等式成立时按零计。",
        "Adds the lines of the edition that the report uses (18 in 2019, 20 in 2021). A blank counts as zero only where that makes the sum hold.");

    private protected override void Compare(Report report, Comparisons comparisons)
    {
        for (var applicant = Applicant.NaturalPerson; applicant <= Applicant.Total; applicant++)
        {
            Sum parts = default, total = default;
            foreach (var outcome in Lines.Outcomes(report))
            {
                parts.Add(report, outcome, applicant);
            }

            total.Add(report, Lines.Handled, applicant);
            if (comparisons.Ask(parts, total, out var verdict))
            {
                comparisons.Say(Said(report, applicant, parts, total, verdict));
            }
        }
    }

    private Finding Said(Report report, Applicant applicant, in Sum parts, in Sum total, Sum.Verdict verdict)
    {
        var filled = Lines.Outcomes(report).Where(line => report.Number(line, applicant) is not null and not 0m).ToArray();
        string[] measures = [Lines.Handled.Code, .. filled.Select(line => line.Code)];
        var column = Wording.Column(applicant);
        var printed = Wording.Printed(report, Lines.Handled, applicant);
        var difference = Wording.Figure(parts.Known - total.Known);
        var (zh, en) = (
            $"{Wording.ApplicationsTable.Zh}{column.Zh}：各项办理结果（{(filled.Length == 0 ? "均为零或空白" : string.Join("、", filled.Select(line => $"{line.Printed2019?.Row ?? line.Printed2021!.Row} {Wording.Printed(report, line, applicant)}")))}）之和为 {Wording.Figure(parts.Known)}，“（七）总计”填 {printed}，相差 {difference}。",
            $"{Wording.ApplicationsTable.En}, {column.En}: the outcomes add up to {Wording.Figure(parts.Known)}, line (7) total says {printed}, a difference of {difference}. ");
        return Said(verdict, measures, zh, en, finding => Suspect.Find(report, applicant).Name(finding, report))
            with
        { Applicant = applicant, Left = Wording.Figure(parts.Known), Right = total.Numbers > 0 ? Wording.Figure(total.Known) : printed, Difference = difference };
    }
}
