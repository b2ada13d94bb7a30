using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks.Filing;

/// <summary>A report that was accepted is not changed afterwards without a person looking at it.</summary>
public sealed class NotAmendedAfterAcceptance : Check
{
    public override string Id => "not-amended-after-acceptance";

    public override Text Title => new("通过以后没有再改数字", "No figure was changed after acceptance");

    public override Severity Severity => Severity.Question;

    public override IReadOnlyList<Edition> Editions => BothForms;

    public override Text Source => new("审核通过后的更正须经办公室确认", "A correction after acceptance is for the office to confirm");

    public override Text Explains => new(
        "与此前已通过的版本逐格比较，有数字不同的请确认；只改文字的不问。此前版本没有可比的格的不作判断。",
        "Cell by cell against the version accepted before; a change of wording alone is not asked about. Without comparable cells it is not judged.");

    public override CheckResult Run(CheckSubject subject)
    {
        if (subject.AcceptedBefore is not { } before)
        {
            return CheckResult.NotApplicable;
        }

        if (before.Cells.Count == 0 || subject.Report.Cells.Count == 0)
        {
            return CheckResult.CannotJudge;
        }

        var changed = Differences.Between(subject.Report, before);
        return changed.Count == 0 ? CheckResult.Pass : CheckResult.Of(Failed([.. changed.Select(c => c.Measure.Code).Distinct()], new(
            $"报告通过以后又改了 {changed.Count} 格：{Differences.Said(subject.Report, before, changed)}。请确认更正并写明原因。",
            $"{changed.Count} cells were changed after the report was accepted. Please confirm the correction and give the reason."))
            with
        { Left = Wording.Printed(subject.Report, changed[0].Measure, changed[0].Applicant), Right = Wording.Printed(before, changed[0].Measure, changed[0].Applicant), Difference = $"{changed.Count}" });
    }
}
