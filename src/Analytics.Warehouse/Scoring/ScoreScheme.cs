namespace Analytics.Warehousing.Scoring;

/// <summary>A scoring scheme (考核方案) of a government for one report year: data that the office edits.</summary>
/// <param name="Under">The government whose units are scored.</param>
/// <param name="Year">The report year.</param>
/// <param name="Name">As the office calls it.</param>
/// <param name="IsSample">True while it is the sample that comes along, unchanged: nobody's rules yet.</param>
/// <param name="Items">In the order of their codes.</param>
public sealed record ScoreScheme(string Under, int Year, string Name, bool IsSample, IReadOnlyList<ScoreItem> Items)
{
    /// <summary>What a unit of a kind can reach.</summary>
    public decimal FullMarks(string kind) => Items.Where(item => item.HoldsFor(kind)).Sum(item => item.Weight);
}
