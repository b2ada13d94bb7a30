namespace Analytics.Warehousing.Scoring;

/// <summary>What is known of a unit's publication.</summary>
/// <param name="PublishedOn">The day; null where none is noted.</param>
/// <param name="IsLookedUp">A person declared the publications of the year looked up: what is not noted was not published.</param>
/// <param name="DifferingCells">Cells of the published copy that differ from the filed report; null where there is no copy.</param>
internal sealed record PublicationFact(DateOnly? PublishedOn, bool IsLookedUp, int? DifferingCells);
