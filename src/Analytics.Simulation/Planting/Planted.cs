namespace Analytics.Simulation.Planting;

/// <summary>An error put in on purpose.</summary>
/// <param name="Rule">The check that must find it.</param>
/// <param name="Measures">The codes of the measures concerned.</param>
/// <param name="What">What was done, for a person who reads the truth.</param>
public sealed record Planted(string Rule, IReadOnlyList<string> Measures, string What);
