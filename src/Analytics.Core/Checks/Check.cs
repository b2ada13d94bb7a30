using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks;

/// <summary>One line of the rule book: what must hold, where the rule comes from, and what to say when it does not.</summary>
/// <remarks>One check is one file in this folder; the rule book finds it by itself. A finding shows both sides and
/// never tells a unit which number to write.</remarks>
public abstract class Check
{
    /// <summary>Both forms with tables: circular 60 of 2019 and circular 30 of 2021.</summary>
    protected static readonly IReadOnlyList<Edition> BothForms = [Edition.Form2019, Edition.Form2021];

    /// <summary>Stable id in kebab-case, such as <c>applications-columns-balance</c>; never reused.</summary>
    public abstract string Id { get; }

    /// <summary>One sentence that says what must hold.</summary>
    public abstract Text Title { get; }

    public abstract Severity Severity { get; }

    /// <summary>The editions that it holds for.</summary>
    public abstract IReadOnlyList<Edition> Editions { get; }

    /// <summary>The first report year that it holds for.</summary>
    public virtual int Since => Editions.Contains(Edition.Form2019) ? 2019 : 2021;

    /// <summary>The circular, column note or law that it comes from.</summary>
    public abstract Text Source { get; }

    /// <summary>What it compares, how, and when it stays silent.</summary>
    public abstract Text Explains { get; }

    /// <summary>What the check says of a report.</summary>
    public abstract CheckResult Run(CheckSubject subject);

    /// <summary>A finding that the check failed, with the check's own severity.</summary>
    protected Finding Failed(IReadOnlyList<string> measures, Text message) => new(Id, Severity, Outcome.Fail, measures, message);

    /// <summary>A finding that the check could not judge; it is something to ask, never an error.</summary>
    protected Finding Undecided(IReadOnlyList<string> measures, Text message) =>
        new(Id, Severity == Severity.Error ? Severity.Question : Severity, Outcome.CannotJudge, measures, message);
}

/// <summary>What one check says of one report: an outcome, with the findings where it failed or could not judge.</summary>
public sealed record CheckResult(Outcome Outcome, IReadOnlyList<Finding> Findings)
{
    public static readonly CheckResult Pass = new(Outcome.Pass, []);

    public static readonly CheckResult NotApplicable = new(Outcome.NotApplicable, []);

    /// <summary>Could not judge, and says nothing more: the reader's own finding on the table or section already does.</summary>
    public static readonly CheckResult CannotJudge = new(Outcome.CannotJudge, []);

    /// <summary>Fail where a finding failed, cannot-judge where one could not judge, else pass.</summary>
    public static CheckResult Of(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? Pass
        : new(findings.Any(f => f.Outcome == Outcome.Fail) ? Outcome.Fail : Outcome.CannotJudge, findings);

    /// <summary>The same for one finding, or none.</summary>
    public static CheckResult Of(Finding? finding) => finding is null ? Pass : new(finding.Outcome, [finding]);
}
