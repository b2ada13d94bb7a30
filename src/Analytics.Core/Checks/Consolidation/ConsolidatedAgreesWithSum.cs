using System.Globalization;
using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Consolidation;

/// <summary>A government's consolidated figures agree with the sum of its units' reports.</summary>
public sealed class ConsolidatedAgreesWithSum : Check
{
    private static readonly string[] Whole = ["全区", "全县", "全市", "全省", "全州", "各乡镇", "各镇", "各部门", "各街道", "汇总", "各单位"];

    public override string Id => "consolidated-agrees-with-sum";

    public override Text Title => new("汇总报告的数字与所属单位之和一致", "The consolidated figures agree with the sum of the units");

    public override Severity Severity => Severity.Error;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("《政府信息公开条例》第四十九条：政府公布本级政府的年度报告", "Regulation on the Disclosure of Government Information, article 49: the government's own report");

    public override Text Explains => new(
        "口径为全区（县）而小于已收单位之和（加办公室记录的调整）的为错误；大于已收之和而仍有单位未收的，不作判断；其余作提问。政府集中采购可能由多个单位重复填报，只作提示；不可相加的项目不比。",
        "With the whole district as scope, below the sum of what was received (with the office's adjustments) is an error; above it with units missing is not judged; else a question. Procurement may stand in two units' reports and is only a note; what may not be summed is not compared.");

    public override CheckResult Run(CheckSubject subject)
    {
        var report = subject.Report;
        if (subject.Addends is not { } addends || addends.Received == 0 || report.Unit is { } unit && unit.Code.Contains('-'))
        {
            return CheckResult.NotApplicable;
        }

        var scope = addends.Scope != ConsolidationScope.Unknown ? addends.Scope
            : Narrative.Claims.Has(subject.Sentences.All, Whole) ? ConsolidationScope.WholeDistrict : ConsolidationScope.Unknown;
        if (scope == ConsolidationScope.OwnBody)
        {
            return CheckResult.NotApplicable;
        }

        List<Finding>? findings = null;
        var judged = false;
        foreach (var (key, sum) in addends.Sums)
        {
            var measure = Form.Get(key.Measure);
            if (measure.Additive == Additivity.No || report.Find(measure, key.Applicant) is not { Kind: CellKind.Number or CellKind.Blank } cell)
            {
                continue;
            }

            judged = true;
            var adjusted = sum + addends.Adjustments.GetValueOrDefault(key);
            if ((cell.Value ?? 0) != adjusted)
            {
                (findings ??= []).Add(Said(report, addends, measure, key.Applicant, cell, adjusted, scope));
            }
        }

        // The rows come from a dictionary: the order of the form makes two runs alike.
        findings?.Sort((a, b) => (Form.Get(a.Measures[0]).Index, a.Applicant).CompareTo((Form.Get(b.Measures[0]).Index, b.Applicant)));
        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : CheckResult.CannotJudge;
    }

    private Finding Said(Report report, AddendSums addends, Measure measure, Applicant applicant, Cell cell, decimal sum, ConsolidationScope scope)
    {
        var own = cell.Value ?? 0;
        var missing = addends.Received < addends.Expected;
        var outcome = own > sum && missing ? Outcome.CannotJudge : Outcome.Fail;
        var severity = measure.Code.StartsWith("procurement.", StringComparison.Ordinal) ? Severity.Hint
            : scope == ConsolidationScope.WholeDistrict && own < sum && cell.Value is not null && measure.Additive == Additivity.Yes ? Severity.Error
            : Severity.Question;
        var place = Wording.Cell(measure, report.EditionOf(measure.Table), applicant);
        var table = Wording.Table(measure.Table);
        var coverage = string.Create(CultureInfo.InvariantCulture, $"{addends.Received}/{addends.Expected}");
        var printed = Wording.Printed(report, measure, applicant);
        var (zh, en) = outcome == Outcome.CannotJudge
            ? ("仍有单位未收，不能判断。", "Units are missing, so this cannot be judged.")
            : severity == Severity.Error
            ? ("汇总数小于所属单位之和，请核对是否漏汇，或记录调整及原因。", "The consolidated figure is below the sum; please check what was left out, or write down an adjustment.")
            : severity == Severity.Hint
            ? ("采购项目可能由多个单位重复填报，供核对时参考。", "A purchase may stand in two units' reports; for information.")
            : ("请核对口径，或记录调整及原因。", "Please check the scope, or write down an adjustment.");
        return new Finding(Id, severity, outcome, [measure.Code], new(
            $"{table.Zh}{place.Zh}：汇总报告填 {printed}，已收 {coverage} 个单位之和（含调整）为 {Wording.Figure(measure, sum)}，相差 {Wording.Figure(measure, own - sum)}。{zh}",
            $"{table.En}, {place.En}: the consolidated report says {printed}, the sum of {coverage} units with adjustments is {Wording.Figure(measure, sum)}. {en}"))
        { Applicant = applicant, Left = Wording.Figure(measure, own), Right = Wording.Figure(measure, sum), Difference = Wording.Figure(measure, own - sum), Source = cell.Source };
    }
}
