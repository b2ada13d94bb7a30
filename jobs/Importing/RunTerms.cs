using Analytics.Core.Divisions;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>How the run that a file belongs to was asked for; every worker keeps to it.</summary>
/// <param name="Author">Who asked.</param>
/// <param name="Accept">Accept what has no error.</param>
/// <param name="PlaceCode">Take in only reports of units in this part of the tree; null takes in all.</param>
internal sealed record RunTerms(string Author, bool Accept, string? PlaceCode)
{
    /// <summary>Whether a unit's report may be taken in.</summary>
    public bool Covers(string unit) => PlaceCode is null || TreeCode.Covers(PlaceCode, unit);

    public static RunTerms Of(ImportRun? run) => run is null ? new RunTerms("import", false, null) : new RunTerms(run.Author, run.IsAccepting != 0, run.PlaceCode);
}
