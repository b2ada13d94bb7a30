namespace Analytics.Core.Checks.Similarity;

/// <summary>Another report whose narrative is nearly the same.</summary>
/// <param name="Unit">The other unit's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Its report year.</param>
/// <param name="Percent">How much of this report's own wording stands there too, 0 to 100.</param>
/// <param name="Passages">The common passages as printed here, longest first.</param>
public sealed record SimilarText(string Unit, string Name, int Year, decimal Percent, IReadOnlyList<string> Passages);
