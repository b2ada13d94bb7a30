using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks;

/// <summary>One line of the rule book: what must hold, where the rule comes from, and what to say when it does not.</summary>
/// <remarks>One check is one file in this folder; the rule book finds it by itself.</remarks>
public abstract class Check
{
    /// <summary>Stable id in kebab-case, such as <c>applications-columns-balance</c>; never reused.</summary>
    public abstract string Id { get; }

    /// <summary>One sentence that says what must hold.</summary>
    public abstract Text Title { get; }

    public abstract Severity Severity { get; }

    /// <summary>The editions that it holds for.</summary>
    public abstract IReadOnlyList<Edition> Editions { get; }

    /// <summary>The circular, column note or law that it comes from.</summary>
    public abstract Text Source { get; }

    /// <summary>What it compares, how, and when it stays silent.</summary>
    public abstract Text Explains { get; }

    /// <summary>What the check says of a report.</summary>
    public abstract CheckResult Run(CheckSubject subject);
}

/// <summary>What one check says of one report: an outcome, with the findings where it failed or could not judge.</summary>
public sealed record CheckResult(Outcome Outcome, IReadOnlyList<Finding> Findings)
{
    public static readonly CheckResult Pass = new(Outcome.Pass, []);

    public static readonly CheckResult NotApplicable = new(Outcome.NotApplicable, []);

    /// <summary>Fail where a finding failed, cannot-judge where one could not judge, else pass.</summary>
    public static CheckResult Of(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? Pass
        : new(findings.Any(f => f.Outcome == Outcome.Fail) ? Outcome.Fail : Outcome.CannotJudge, findings);
}
