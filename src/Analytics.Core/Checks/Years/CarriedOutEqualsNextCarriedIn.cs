using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Years;

/// <summary>What last year carried out is what this year carries in, in all seven columns.</summary>
/// <remarks>The finding stands at the later report, once; either report may be the wrong one, and the message says so.</remarks>
public sealed class CarriedOutEqualsNextCarriedIn : Check
{
    private static readonly Measure In = Form.Get("received.carried-in");
    private static readonly Measure Out = Form.Get("carried-out");

    public override string Id => "carried-out-equals-next-carried-in";

    public override Text Title => new(
        "上年报告“结转下年度继续办理” = 本年报告“上年结转”",
        "What last year's report carried out is what this year's carries in");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override int Since => 2020;

    public override Text Source => new("表样第三部分第二项与上一年度第四项为同一批申请", "The form, section 3: line two counts the applications of last year's line four");

    public override Text Explains => new(
        "七列逐列核对。上年没有报告的不适用；一侧空白而另一侧为零的视为相符，一侧空白而另一侧不为零的不作判断。任何一份报告都可能有误。",
        "All seven columns. Blank beside zero holds; blank beside a figure is not judged. Either report may be wrong.");

    public override CheckResult Run(CheckSubject subject)
    {
        var (report, previous) = (subject.Report, subject.Previous);
        if (previous is null || report.Applications == Edition.Unknown || previous.Applications == Edition.Unknown)
        {
            return CheckResult.NotApplicable;
        }

        List<Applicant>? broken = null, open = null;
        var judged = false;
        for (var applicant = Applicant.NaturalPerson; applicant <= Applicant.Total; applicant++)
        {
            Sum before = default, now = default;
            before.Add(previous, Out, applicant);
            now.Add(report, In, applicant);
            var verdict = Sum.Compare(before, now);
            judged |= verdict == Sum.Verdict.Holds;
            if (verdict == Sum.Verdict.Broken)
            {
                (broken ??= []).Add(applicant);
            }
            else if (verdict == Sum.Verdict.Undecided)
            {
                (open ??= []).Add(applicant);
            }
        }

        return broken is not null ? CheckResult.Of(Said(previous, report, broken, Outcome.Fail))
            : open is not null ? CheckResult.Of(Said(previous, report, open, Outcome.CannotJudge))
            : judged ? CheckResult.Pass : CheckResult.NotApplicable;
    }

    // One finding a report: the columns hang together, and the office asks once.
    private Finding Said(Report previous, Report report, List<Applicant> columns, Outcome outcome)
    {
        string Side(Report of, Measure line) => string.Join("，", columns.Select(c => $"{Wording.Column(c).Zh} {Wording.Printed(of, line, c)}"));
        var (left, right) = (Side(previous, Out), Side(report, In));
        var columnsEn = string.Join("; ", columns.Select(c => $"{Wording.Column(c).En}: {Wording.Printed(previous, Out, c)} and {Wording.Printed(report, In, c)}"));
        var message = new Text(
            $"{Wording.ApplicationsTable.Zh}：{previous.Year}年报告“四、结转下年度继续办理”（{left}）与{report.Year}年报告“二、上年结转政府信息公开申请数量”（{right}）{(outcome == Outcome.Fail ? "不一致，两份报告都可能有误，请核对两年台账。" : "一侧空白，不能判断，请补填后核对台账。")}",
            $"{Wording.ApplicationsTable.En}: carried over by the report of {previous.Year}, and carried in by the report of {report.Year}: {columnsEn}. {(outcome == Outcome.Fail ? "They differ; either report may be wrong. Please check both ledgers." : "One side is blank, so this cannot be judged. Please fill it in and check the ledger.")}");
        var finding = outcome == Outcome.Fail ? Failed([In.Code, Out.Code], message) : Undecided([In.Code, Out.Code], message);
        var total = columns.Contains(Applicant.Total) ? Applicant.Total : columns[0];
        return finding with
        {
            Applicant = total,
            Left = left,
            Right = right,
            Difference = previous.Number(Out, total) - report.Number(In, total) is { } difference ? Wording.Figure(difference) : null,
            Source = report.Find(In, total)?.Source,
        };
    }
}
