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
        "口径为全区（县）而小于已收单位之和（加办公室记录的调整）的为错误；大于已收之和而仍有单位未收（或未建名册）的，合为一条，不作判断；其余作提问。政府集中采购可能由多个单位重复填报，只作提示；不可相加的项目不比。",
        "With the whole district as scope, below the sum of what was received (with the office's adjustments) is an error; above it with units missing (or without a roster) is not judged, in one finding; else a question. Procurement may stand in two units' reports and is only a note; what may not be summed is not compared.");

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
        List<(Measure Measure, Applicant Applicant)>? above = null;
        var judged = false;
        var missing = addends.Expected is not { } expected || addends.Received < expected;
        foreach (var (key, sum) in addends.Sums)
        {
            var measure = Form.Get(key.Measure);
            if (measure.Additive == Additivity.No || report.Find(measure, key.Applicant) is not { Kind: CellKind.Number or CellKind.Blank } cell)
            {
                continue;
            }

            judged = true;
            var adjusted = sum + addends.Adjustments.GetValueOrDefault(key);
            if ((cell.Value ?? 0) > adjusted && missing)
            {
                (above ??= []).Add((measure, key.Applicant));
            }
            else if ((cell.Value ?? 0) != adjusted)
            {
                (findings ??= []).Add(Said(report, addends, measure, key.Applicant, cell, adjusted, scope));
            }
        }

        // The rows come from a dictionary: the order of the form makes two runs alike.
        findings?.Sort((a, b) => (Form.Get(a.Measures[0]).Index, a.Applicant).CompareTo((Form.Get(b.Measures[0]).Index, b.Applicant)));
        if (above is not null)
        {
            (findings ??= []).Add(Above(report, addends, [.. above.OrderBy(cell => cell.Measure.Index).ThenBy(cell => cell.Applicant)]));
        }

        return findings is not null ? CheckResult.Of(findings) : judged ? CheckResult.Pass : CheckResult.CannotJudge;
    }

    private Finding Said(Report report, AddendSums addends, Measure measure, Applicant applicant, Cell cell, decimal sum, ConsolidationScope scope)
    {
        var own = cell.Value ?? 0;
        var severity = measure.Code.StartsWith("procurement.", StringComparison.Ordinal) ? Severity.Hint
            : scope == ConsolidationScope.WholeDistrict && own < sum && cell.Value is not null && measure.Additive == Additivity.Yes ? Severity.Error
            : Severity.Question;
        var place = Wording.Cell(measure, report.EditionOf(measure.Table), applicant);
        var table = Wording.Table(measure.Table);
        var coverage = Coverage(addends);
        var printed = Wording.Printed(report, measure, applicant);
        var (zh, en) = severity == Severity.Error
            ? ("汇总数小于所属单位之和，请核对是否漏汇，或记录调整及原因。", "The consolidated figure is below the sum; please check what was left out, or write down an adjustment.")
            : severity == Severity.Hint
            ? ("采购项目可能由多个单位重复填报，供核对时参考。", "A purchase may stand in two units' reports; for information.")
            : ("请核对口径，或记录调整及原因。", "Please check the scope, or write down an adjustment.");
        return new Finding(Id, severity, Outcome.Fail, [measure.Code], new(
            $"{table.Zh}{place.Zh}：汇总报告填 {printed}，{coverage.Zh}之和（含调整）为 {Wording.Figure(measure, sum)}，相差 {Wording.Figure(measure, own - sum)}。{zh}",
            $"{table.En}, {place.En}: the consolidated report says {printed}, the sum of {coverage.En} with adjustments is {Wording.Figure(measure, sum)}. {en}"))
        { Applicant = applicant, Left = Wording.Figure(measure, own), Right = Wording.Figure(measure, sum), Difference = Wording.Figure(measure, own - sum), Source = cell.Source };
    }

    private Finding Above(Report report, AddendSums addends, List<(Measure Measure, Applicant Applicant)> cells)
    {
        const int Named = 5;
        var coverage = Coverage(addends);
        var named = string.Join("、", cells.Take(Named).Select(cell => Wording.Cell(cell.Measure, report.EditionOf(cell.Measure.Table), cell.Applicant).Zh)) + (cells.Count > Named ? "等" : "");
        return Undecided([.. cells.Select(cell => cell.Measure.Code).Distinct()], new(
            $"汇总报告有 {cells.Count} 格（{named}）大于{coverage.Zh}之和，其余单位未收，不能判断。收齐后再核。",
            $"{cells.Count} cells of the consolidated report are above the sum of {coverage.En}; the others may hold the rest, so this cannot be judged yet."))
            with
        { Left = $"{cells.Count}", Right = coverage.Zh };
    }

    private static Text Coverage(AddendSums addends) => addends.Expected is { } expected
        ? new(string.Create(CultureInfo.InvariantCulture, $"已收 {addends.Received}/{expected} 个单位"), string.Create(CultureInfo.InvariantCulture, $"{addends.Received} of {expected} units"))
        : new(string.Create(CultureInfo.InvariantCulture, $"已收 {addends.Received} 个单位（未建名册）"), string.Create(CultureInfo.InvariantCulture, $"{addends.Received} units (no roster)"));
}
