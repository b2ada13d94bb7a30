using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>A report with all that a check may look at beside it.</summary>
/// <param name="Report">The version that is judged.</param>
public sealed record CheckSubject(Report Report)
{
    /// <summary>The same unit's version in force for the year before; null where there is none.</summary>
    public Report? Previous { get; init; }

    /// <summary>The same unit's version in force for the year after.</summary>
    public Report? Next { get; init; }
}
