using Analytics.Core.Forms;
using Analytics.Core.Reports;
using Analytics.Core.Words;

namespace Analytics.Core.Checks;

/// <summary>A check of an identity that the form prints over one table: several comparisons, each of which holds, is broken or stays open.</summary>
public abstract class IdentityCheck : Check
{
    private static readonly Text FillIn = new(
        "其中有空白或无法识别的格，不能判断。请补填后核对台账。", "A blank or unreadable cell may explain it. Please fill it in and check the ledger.");

    public sealed override Severity Severity => Severity.Error;

    public sealed override IReadOnlyList<Edition> Editions => BothForms;

    /// <summary>The table whose cells are added up.</summary>
    protected abstract FormTable Table { get; }

    public sealed override CheckResult Run(CheckSubject subject)
    {
        var edition = subject.Report.EditionOf(Table);
        if (edition == Edition.Unknown)
        {
            return CheckResult.NotApplicable;
        }

        // Zeros and blanks add up to zero, whatever the identity.
        if (subject.Tables.IsQuiet(Table, edition))
        {
            return subject.Tables[Table].Numbers > 0 ? CheckResult.Pass : CheckResult.NotApplicable;
        }

        var comparisons = new Comparisons();
        Compare(subject.Report, comparisons);
        return comparisons.Result;
    }

    /// <summary>Adds up both sides of every comparison.</summary>
    private protected abstract void Compare(Report report, Comparisons comparisons);

    /// <summary>The finding on a broken identity, with the request to check the ledger, or on one that a blank leaves open.</summary>
    private protected Finding Said(Sum.Verdict verdict, IReadOnlyList<string> measures, string zh, string en, Func<Finding, Finding> ask) =>
        verdict == Sum.Verdict.Broken
            ? ask(Failed(measures, new(zh, en)))
            : Undecided(measures, new(zh + FillIn.Zh, en + FillIn.En));
}

/// <summary>What the comparisons of one identity came to.</summary>
internal sealed class Comparisons
{
    private List<Finding>? findings;
    private bool judged;
    private bool absent;

    /// <summary>The findings where there are any; else pass where anything could be compared.</summary>
    public CheckResult Result =>
        findings is not null ? CheckResult.Of(findings)
        : judged ? CheckResult.Pass
        : absent ? CheckResult.CannotJudge : CheckResult.NotApplicable;

    /// <summary>Compares both sides; true where there is something to say.</summary>
    public bool Ask(in Sum left, in Sum right, out Sum.Verdict verdict)
    {
        verdict = Sum.Compare(left, right);
        judged |= verdict == Sum.Verdict.Holds;
        absent |= verdict == Sum.Verdict.Absent;
        return verdict is Sum.Verdict.Broken or Sum.Verdict.Undecided;
    }

    public void Say(Finding finding) => (findings ??= []).Add(finding);
}
