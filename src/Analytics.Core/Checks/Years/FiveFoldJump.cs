using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Years;

/// <summary>A figure does not grow or shrink five-fold from one year to the next without a reason.</summary>
public sealed class FiveFoldJump : Check
{
    public override string Id => "five-fold-jump";

    public override Text Title => new("与上年相比没有五倍以上的增减", "No figure grows or shrinks five-fold on last year");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override int Since => 2020;

    public override Text Source => new("与本单位上年报告比较；增减五倍多为填错行列或单位", "Comparison with the unit's own last year; a five-fold change is often a wrong row or unit");

    public override Text Explains => new(
        "两年都不小于 10、相差不小于 20（金额为不小于 10 万元、相差不小于 20 万元）且大数不小于小数五倍的，请核实。职能调整、专项行动会使数字突变，所以只作提问。两版表样含义不同的项目不比。",
        "Asks where both years have at least 10 (100,000 yuan), differ by at least 20 (200,000 yuan), and one is at least five times the other. Reforms do this, so it is a question. Figures whose meaning the editions changed are not compared.");

    public override CheckResult Run(CheckSubject subject)
    {
        var (report, previous) = (subject.Report, subject.Previous);
        if (previous is null)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var (judged, texts) = (false, false);
        foreach (var (measure, applicant) in Comparable.Flows)
        {
            var (cell, before) = (report.Find(measure, applicant), previous.Find(measure, applicant));
            texts |= cell?.Kind == CellKind.Text || before?.Kind == CellKind.Text;
            if (cell?.Value is not { } now || before?.Value is not { } last)
            {
                continue;
            }

            judged = true;
            var step = measure.Unit == MeasureUnit.Yuan ? 10_000m : 1m;
            var (small, large) = now < last ? (now, last) : (last, now);
            if (small >= 10 * step && large - small >= 20 * step && large >= 5 * small)
            {
                (findings ??= []).Add(Said(previous, report, measure, applicant, last, now));
            }
        }

        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : texts ? CheckResult.CannotJudge : CheckResult.NotApplicable;
    }

    private Finding Said(Report previous, Report report, Measure measure, Applicant applicant, decimal last, decimal now)
    {
        var cell = Wording.Cell(measure, report.EditionOf(measure.Table), applicant);
        var table = Wording.Table(measure.Table);
        var times = Wording.Figure(Math.Round(Math.Max(last, now) / Math.Min(last, now), 1));
        return Failed([measure.Code], new(
            $"{table.Zh}{cell.Zh}：{previous.Year}年 {Wording.Figure(measure, last)}，{report.Year}年 {Wording.Figure(measure, now)}，{(now > last ? "增至" : "减至")}{(now > last ? $" {times} 倍" : $" {times} 分之一")}，请核实是否填错行列或单位；情况属实的请说明原因。",
            $"{table.En}, {cell.En}: {Wording.Figure(measure, last)} in {previous.Year}, {Wording.Figure(measure, now)} in {report.Year}, a factor of {times}. Please check the row, the column and the unit, or give the reason."))
            with
        { Applicant = applicant, Left = Wording.Figure(measure, last), Right = Wording.Figure(measure, now), Difference = Wording.Figure(measure, now - last), Source = report.Find(measure, applicant)?.Source };
    }
}
