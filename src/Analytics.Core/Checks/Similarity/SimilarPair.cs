namespace Analytics.Core.Checks.Similarity;

/// <summary>Two narratives that share much: so many per cent of the first one's own words stand in the other.</summary>
public sealed record SimilarPair(string Unit, int Year, string OtherUnit, int OtherYear, decimal Percent);
