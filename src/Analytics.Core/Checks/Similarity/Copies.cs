using Analytics.Core.Reports;

namespace Analytics.Core.Checks.Similarity;

/// <summary>What both checks on similar texts say, of the unit's own other years and of other units.</summary>
internal static class Copies
{
    /// <summary>From this share on a text is asked about; set by what reworded reports of one author share (below 60) and copies share (above 85).</summary>
    public const decimal AskFrom = 80m;

    public static CheckResult Judge(Check check, CheckSubject subject, bool sameUnit)
    {
        var report = subject.Report;
        if (subject.SimilarTexts.Count == 0)
        {
            return CheckResult.NotApplicable;
        }

        if (report.Unit is not { } unit || report.Sections.Count == 0)
        {
            return CheckResult.CannotJudge;
        }

        List<Finding>? findings = null;
        foreach (var text in subject.SimilarTexts)
        {
            if (text.Percent >= AskFrom && (text.Unit == unit.Code) == sameUnit && !(sameUnit && text.Year == report.Year))
            {
                var passages = string.Concat(text.Passages.Take(2).Select(passage => $"“{(passage.Length > 60 ? passage[..60] + "……" : passage)}”。"));
                var message = sameUnit ? NarrativeNotLastYears.Said(text, passages) : NarrativeNotAnothers.Said(text, passages);
                (findings ??= []).Add(new Finding(check.Id, check.Severity, Outcome.Fail, [], message)
                {
                    Left = $"{Wording.Figure(text.Percent)}%",
                    Right = $"{text.Unit} {text.Year}",
                });
            }
        }

        return findings is null ? CheckResult.Pass : CheckResult.Of(findings);
    }
}
