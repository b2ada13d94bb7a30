namespace Analytics.Simulation;

/// <summary>What became of a unit between two simulated years, for the truth beside the reports.</summary>
/// <param name="Jurisdiction">The unit's code.</param>
/// <param name="Kind"><c>renamed</c> or <c>merged</c>.</param>
/// <param name="FromYear">The first report year for which it holds.</param>
/// <param name="Former">Its name before; null where it was not renamed.</param>
/// <param name="Name">Its name, the last one where it is no more.</param>
/// <param name="Into">The unit that took it in; null where it was not merged.</param>
public sealed record UnitChange(string Jurisdiction, string Kind, int FromYear, string? Former, string Name, string? Into);
