using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>In each line of the applications table, the six applicant columns add up to the total column.</summary>
public sealed class ApplicantsSum : IdentityCheck
{
    public override string Id => "applications-applicants-sum";

    public override Text Title => new(
        "申请表每一行：六类申请人之和 = 总计",
        "In each line of the applications table, the six kinds of applicant add up to the total");

    protected override FormTable Table => FormTable.Applications;

    public override Text Source => new("表样第三部分“申请人情况”各列与“总计”列", "The form, section 3, applicant columns and total column");

    public override Text Explains => new(
        "逐行核对；总计列空白而各列之和为零的视为相符，各列之和不为零的请补填，不作判断。",
        "Line by line. A blank total beside zeros holds; a blank total beside figures is asked about, not judged.");

    private protected override void Compare(Report report, Comparisons comparisons)
    {
        List<Measure>? untotalled = null;
        foreach (var line in Lines.All(report))
        {
            Sum six = default, total = default;
            for (var applicant = Applicant.NaturalPerson; applicant < Applicant.Total; applicant++)
            {
                six.Add(report, line, applicant);
            }

            total.Add(report, line, Applicant.Total);
            if (!comparisons.Ask(six, total, out var verdict))
            {
                continue;
            }

            if (verdict == Sum.Verdict.Undecided && total.Open > 0)
            {
                (untotalled ??= []).Add(line);
            }
            else
            {
                comparisons.Say(Said(report, line, six, total, verdict));
            }
        }

        if (untotalled is not null)
        {
            comparisons.Say(Untotalled(report, untotalled));
        }
    }

    // A total column left empty is one thing to ask, however many lines it has.
    private Finding Untotalled(Report report, List<Measure> lines) =>
        Undecided([.. lines.Select(line => line.Code)], new(
            $"{Wording.ApplicationsTable.Zh}有 {lines.Count} 行填了申请人数字而“总计”列空白（{string.Join("、", lines.Select(line => Wording.Row(line, report.Applications).Zh))}），不能核对。请补填总计后核对台账。",
            $"{Wording.ApplicationsTable.En}: {lines.Count} lines have figures and a blank total ({string.Join("; ", lines.Select(line => line.Label.En))}), so they cannot be checked. Please fill in the total and check the ledger."))
            with
        { Applicant = Applicant.Total, Left = string.Join("、", lines.Select(line => $"{line.Code}")), Right = "空白", Source = report.Find(lines[0], Applicant.Total)?.Source };

    private Finding Said(Report report, Measure line, in Sum six, in Sum total, Sum.Verdict verdict)
    {
        string[] measures = [line.Code];
        var row = Wording.Row(line, report.Applications);
        var printed = Wording.Printed(report, line, Applicant.Total);
        var difference = Wording.Figure(six.Known - total.Known);
        var columns = string.Join(" + ", ApplicantCodes.All.Take(6).Select(applicant => Wording.Printed(report, line, applicant)));
        var (zh, en) = (
            $"{Wording.ApplicationsTable.Zh}{row.Zh}：六类申请人（{columns}）之和为 {Wording.Figure(six.Known)}，“总计”列填 {printed}，相差 {difference}。",
            $"{Wording.ApplicationsTable.En}, {row.En}: the six kinds of applicant add up to {Wording.Figure(six.Known)}, the total column says {printed}, a difference of {difference}. ");
        return Said(verdict, measures, zh, en, finding => Suspect.Find(report, inLine: line).Name(finding, report))
            with
        { Left = Wording.Figure(six.Known), Right = total.Numbers > 0 ? Wording.Figure(total.Known) : printed, Difference = difference };
    }
}
