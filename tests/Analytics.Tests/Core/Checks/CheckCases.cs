using Analytics.Core.Checks;
using Analytics.Tests.Builders;

namespace Analytics.Tests.Core.Checks;

/// <summary>The four kinds of case that every check is certified by; one subclass a check, in <c>Cases/</c>.</summary>
public abstract class CheckCases
{
    public abstract Check Check { get; }

    /// <summary>Reports that pass.</summary>
    public abstract IEnumerable<CheckSubject> Passing { get; }

    /// <summary>Reports that fail.</summary>
    public abstract IEnumerable<CheckSubject> Failing { get; }

    /// <summary>Reports that cannot be judged.</summary>
    public abstract IEnumerable<CheckSubject> Undecided { get; }

    /// <summary>Reports that look like a failure to a careless reader and are none: the check must not fire.</summary>
    public abstract IEnumerable<CheckSubject> LookAlikes { get; }

    protected static CheckSubject Of(AReport report) => new(report.Build());

    /// <summary>A report with its unit's report of the year before.</summary>
    protected static CheckSubject After(AReport previous, AReport report) => new(report.Build()) { Previous = previous.Build() };
}

/// <summary>The cases of one check.</summary>
public abstract class CheckCases<T> : CheckCases where T : Check, new()
{
    public sealed override Check Check { get; } = new T();
}
