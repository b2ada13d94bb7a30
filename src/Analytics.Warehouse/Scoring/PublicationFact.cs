namespace Analytics.Warehousing.Scoring;

/// <summary>What is known of a unit's publication.</summary>
/// <param name="PublishedOn">The day; null where none is noted.</param>
/// <param name="IsPublished">It is known to stand on the web, though perhaps not since when.</param>
/// <param name="IsLookedUp">A person declared the publications of the year looked up: what is not noted was not published.</param>
/// <param name="DifferingCells">Cells of the published copy that differ from the filed report; null where the two were not compared.</param>
internal sealed record PublicationFact(DateOnly? PublishedOn, bool IsPublished, bool IsLookedUp, int? DifferingCells);
