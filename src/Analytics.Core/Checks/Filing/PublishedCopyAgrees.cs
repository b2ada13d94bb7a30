using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Filing;

/// <summary>The published copy of a report has the figures of the filed one.</summary>
public sealed class PublishedCopyAgrees : Check
{
    public override string Id => "published-copy-agrees";

    public override Text Title => new("网上公布的与报送的数字一致", "The published copy has the figures of the filed one");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("《政府信息公开条例》第四十九条：年度报告向社会公布", "Regulation on the Disclosure of Government Information, article 49: the report is published");

    public override Text Explains => new(
        "有公布件的逐格比较，数字不同的请核对；排版、文字不同的不问。公布件没有可读的表格的不作判断。",
        "Cell by cell where a published copy is at hand; layout and wording are left out. A copy without a readable table is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        if (subject.PublishedCopy is not { } published)
        {
            return CheckResult.NotApplicable;
        }

        if (published.Cells.Count == 0 || subject.Report.Cells.Count == 0)
        {
            return CheckResult.CannotJudge;
        }

        var changed = Differences.Between(subject.Report, published);
        return changed.Count == 0 ? CheckResult.Pass : CheckResult.Of(Failed([.. changed.Select(c => c.Measure.Code).Distinct()], new(
            $"网上公布的与报送的有 {changed.Count} 格不同（公布 → 报送）：{Differences.Said(subject.Report, published, changed)}。请核对以哪一份为准。",
            $"{changed.Count} cells differ between the published and the filed copy. Please check which of the two holds."))
            with
        { Left = Wording.Printed(subject.Report, changed[0].Measure, changed[0].Applicant), Right = Wording.Printed(published, changed[0].Measure, changed[0].Applicant), Difference = $"{changed.Count}" });
    }
}
