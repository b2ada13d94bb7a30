using Analytics.Core.Forms;

namespace Analytics.Core.Checks.Consolidation;

/// <summary>Whose figures a government's report holds, as it says itself.</summary>
public enum ConsolidationScope : byte
{
    /// <summary>It does not say.</summary>
    Unknown,

    /// <summary>The whole district: towns, departments, zones and the government's office.</summary>
    WholeDistrict,

    /// <summary>The government's own body alone.</summary>
    OwnBody,
}

/// <summary>What the received addends of a government sum to, with coverage.</summary>
/// <param name="Expected">Units expected to file; null where no roster says so.</param>
/// <param name="Received">Units with a readable report in the sum.</param>
/// <param name="Sums">Sum a measure and applicant column; a measure that may not be summed is left out.</param>
public sealed record AddendSums(int? Expected, int Received, IReadOnlyDictionary<(string Measure, Applicant Applicant), decimal> Sums)
{
    /// <summary>The scope a person has set; where it is unknown the check reads the report's own words.</summary>
    public ConsolidationScope Scope { get; init; }

    /// <summary>Adjustments that the office wrote down, already inside no sum; added to it before comparing.</summary>
    public IReadOnlyDictionary<(string Measure, Applicant Applicant), decimal> Adjustments { get; init; } =
        new Dictionary<(string, Applicant), decimal>();
}
