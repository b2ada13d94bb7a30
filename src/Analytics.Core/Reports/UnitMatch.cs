namespace Analytics.Core.Reports;

/// <summary>The unit that a document was matched to, and why.</summary>
/// <param name="Code">Division code, a government's with a suffix for its office or a department (`630106-OFFICE`, `630106-D07`).</param>
/// <param name="Name">The unit's own name, such as 鲁沙尔镇.</param>
/// <param name="Level">nation, province, city, county, township.</param>
/// <param name="Path">The chain from the province down, separated by slashes.</param>
/// <param name="How">Why this one, in a few words that a person can check.</param>
public sealed record UnitMatch(string Code, string Name, string Level, string Path, string How);
