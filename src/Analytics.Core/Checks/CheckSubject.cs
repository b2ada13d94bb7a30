using Analytics.Core.Reports;

namespace Analytics.Core.Checks;

/// <summary>A report with all that a check may look at beside it.</summary>
/// <param name="Report">The version that is judged.</param>
/// <remarks>What is null or empty is not known to the caller; the checks that need it then do not apply.</remarks>
public sealed record CheckSubject(Report Report)
{
    private Prepared? prepared;

    /// <summary>The same unit's version in force for the year before; null where there is none.</summary>
    public Report? Previous { get; init; }

    /// <summary>The same unit's version in force for the year after.</summary>
    public Report? Next { get; init; }

    /// <summary>The unit's versions in force for the years before <see cref="Previous"/>, newest first.</summary>
    public IReadOnlyList<Report> Earlier { get; init; } = [];

    /// <summary>When it was due and when it came; null where no obligation is known.</summary>
    public Filing.FilingFacts? Filing { get; init; }

    /// <summary>The version of the same year that was accepted before this one came in; null where none was.</summary>
    public Report? AcceptedBefore { get; init; }

    /// <summary>The same report as published on the web, where it was fetched or handed in beside the filed one.</summary>
    public Report? PublishedCopy { get; init; }

    /// <summary>What the unit's addends sum to, where this is a government's consolidated report.</summary>
    public Consolidation.AddendSums? Addends { get; init; }

    /// <summary>Other reports whose narrative is nearly the same, found beforehand over the whole corpus.</summary>
    public IReadOnlyList<Similarity.SimilarText> SimilarTexts { get; init; } = [];

    /// <summary>What one walk over the cells tells of each table.</summary>
    internal TableFacts Tables => Ready.Tables ??= TableFacts.Of(Report);

    /// <summary>The narrative without white space, prepared once for all the checks that read it.</summary>
    internal Sentences Sentences => Ready.Sentences ??= Sentences.Of(Report);

    // A copy with another report must not keep what was prepared for the first.
    private Prepared Ready => prepared is { } ready && ReferenceEquals(ready.Of, Report) ? ready : prepared = new Prepared(Report);

    private sealed class Prepared(Report of)
    {
        public Report Of { get; } = of;

        public TableFacts? Tables { get; set; }

        public Sentences? Sentences { get; set; }
    }
}
