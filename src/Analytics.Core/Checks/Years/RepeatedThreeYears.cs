using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Years;

/// <summary>A yearly figure is not the same three years running.</summary>
public sealed class RepeatedThreeYears : Check
{
    public override string Id => "repeated-three-years";

    public override Text Title => new("业务量没有连续三年完全相同", "No yearly figure is the same three years running");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override int Since => 2021;

    public override Text Source => new("与本单位前两年报告比较；相同的业务量可能是沿用旧表", "Comparison with the unit's own last two years; an equal figure may be an old table copied");

    public override Text Explains => new(
        "当年业务量（申请、办件、金额、复议诉讼）不小于 10（金额不小于 10 万元）且连续三年相同的，请核实。现行有效件数、事项数本来就会相同，不查。缺中间一年的不作判断。",
        "Asks where a yearly figure of at least 10 (100,000 yuan) is the same three years running. Stocks (documents in force, items) repeat by nature and are left out. A missing year in between is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        var (report, previous) = (subject.Report, subject.Previous);
        if (previous is null && subject.Earlier.Count == 0)
        {
            return CheckResult.NotApplicable;
        }

        if (previous is null || subject.Earlier.Count == 0 || subject.Earlier[0].Year != previous.Year - 1 || previous.Year != report.Year - 1)
        {
            return CheckResult.CannotJudge;
        }

        var first = subject.Earlier[0];
        List<Finding>? findings = null;
        foreach (var (measure, applicant) in Comparable.Flows)
        {
            if (report.Number(measure, applicant) is { } now && now >= (measure.Unit == MeasureUnit.Yuan ? 100_000m : 10m)
                && previous.Number(measure, applicant) == now && first.Number(measure, applicant) == now)
            {
                (findings ??= []).Add(Said(first, report, measure, applicant, now));
            }
        }

        return findings is not null ? CheckResult.Of(findings) : CheckResult.Pass;
    }

    private Finding Said(Report first, Report report, Measure measure, Applicant applicant, decimal now)
    {
        var cell = Wording.Cell(measure, report.EditionOf(measure.Table), applicant);
        var table = Wording.Table(measure.Table);
        return Failed([measure.Code], new(
            $"{table.Zh}{cell.Zh}：{first.Year}年至{report.Year}年三年都是 {Wording.Figure(measure, now)}，请核实是否沿用了旧表；情况属实的请说明。",
            $"{table.En}, {cell.En}: {Wording.Figure(measure, now)} in each year from {first.Year} to {report.Year}. Please check whether an old table was copied, or say that it is so."))
            with
        { Applicant = applicant, Left = Wording.Figure(measure, now), Right = Wording.Figure(measure, now), Difference = "0", Source = report.Find(measure, applicant)?.Source };
    }
}
