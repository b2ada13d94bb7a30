using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Applications;

/// <summary>In each line of the applications table, the six applicant columns add up to the total column.</summary>
public sealed class ApplicantsSum : Check
{
    public override string Id => "applications-applicants-sum";

    public override Text Title => new(
        "申请表每一行：六类申请人之和 = 总计",
        "In each line of the applications table, the six kinds of applicant add up to the total");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("表样第三部分“申请人情况”各列与“总计”列", "The form, section 3, applicant columns and total column");

    public override Text Explains => new(
        "逐行核对；总计列空白而各列之和为零的视为相符，各列之和不为零的请补填，不作判断。",
        "Line by line. A blank total beside zeros holds; a blank total beside figures is asked about, not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (report.Applications == Edition.Unknown)
        {
            return CheckResult.NotApplicable;
        }

        if (subject.Tables.IsQuiet(FormTable.Applications, report.Applications))
        {
            return subject.Tables[FormTable.Applications].Numbers > 0 ? CheckResult.Pass : CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        List<Measure>? untotalled = null;
        var (judged, absent) = (false, false);
        foreach (var line in Lines.All(report))
        {
            Sum six = default, total = default;
            for (var applicant = Applicant.NaturalPerson; applicant < Applicant.Total; applicant++)
            {
                six.Add(report, line, applicant);
            }

            total.Add(report, line, Applicant.Total);
            var verdict = Sum.Compare(six, total);
            judged |= verdict == Sum.Verdict.Holds;
            absent |= verdict == Sum.Verdict.Absent;
            if (verdict == Sum.Verdict.Undecided && total.Open > 0)
            {
                (untotalled ??= []).Add(line);
            }
            else if (verdict is Sum.Verdict.Broken or Sum.Verdict.Undecided)
            {
                (findings ??= []).Add(Said(report, line, six, total, verdict));
            }
        }

        if (untotalled is not null)
        {
            (findings ??= []).Add(Untotalled(report, untotalled));
        }

        return findings is not null ? CheckResult.Of(findings)
            : judged ? CheckResult.Pass
            : absent ? CheckResult.CannotJudge : CheckResult.NotApplicable;
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
        return (verdict == Sum.Verdict.Broken
            ? Suspect.Find(report, inLine: line).Name(Failed(measures, new(zh, en)), report)
            : Undecided(measures, new(zh + "其中有空白或无法识别的格，不能判断。请补填后核对台账。", en + "A blank or unreadable cell may explain it. Please fill it in and check the ledger.")))
            with
        { Left = Wording.Figure(six.Known), Right = total.Numbers > 0 ? Wording.Figure(total.Known) : printed, Difference = difference };
    }
}
