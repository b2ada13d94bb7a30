namespace Analytics.Warehousing;

/// <summary>One line of a roster that a person brings: a unit, the government that lists it, the years, and dates of its own.</summary>
/// <param name="Unit">Who.</param>
/// <param name="ListedUnder">The government that expects its report.</param>
/// <param name="FromYear">First report year.</param>
/// <param name="ToYear">Last report year.</param>
public sealed record RosterEntry(Unit Unit, string ListedUnder, int FromYear, int ToYear)
{
    /// <summary>MM-dd of the year after the report year, or yyyy-MM-dd; null keeps the legal date.</summary>
    public string? DraftDueOn { get; init; }

    public string? FilingDueOn { get; init; }

    public string? PublicationDueOn { get; init; }
}

/// <summary>What a change of the roster made.</summary>
/// <param name="Units">Units on the list.</param>
/// <param name="Obligations">Expected reports that are new by it.</param>
/// <param name="Asked">Zones, parks and farms among the divisions that are not expected until a person adds them.</param>
public sealed record RosterMade(int Units, int Obligations, IReadOnlyList<Unit> Asked);
