namespace Analytics.Simulation.Units;

/// <summary>A body that files, with the names it goes by.</summary>
/// <param name="Code">Division code; a government's with a suffix for its office (`-OFFICE`) or a department (`-D07`).</param>
/// <param name="Name">Its own name, such as 鲁沙尔镇 or 湟中区教育局.</param>
/// <param name="Level">nation, province, city, county, township.</param>
/// <param name="Kind">government, office, department, town, street.</param>
/// <param name="Path">The chain from the province down, separated by slashes.</param>
/// <param name="Above">Names of the divisions above, from the province down.</param>
/// <param name="Self">How it speaks of itself: 我镇, 我局.</param>
public sealed record SimulatedUnit(
    string Code, string Name, string Level, string Kind, string Path, IReadOnlyList<string> Above, string Self)
{
    /// <summary>Key of its dice.</summary>
    internal ulong Key { get; } = Dice.Key(Code);

    /// <summary>True where another unit of the country bears the same name, so that a report must say whose it is.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The unit under the name of its county before; null where it was never called otherwise.</summary>
    internal SimulatedUnit? Before { get; init; }

    /// <summary>The first report year under today's name.</summary>
    internal int RenamedIn { get; init; }

    /// <summary>True for the report of the whole government, the sum of its units.</summary>
    public bool IsConsolidated => Kind == "government" && Level != "township";

    /// <summary>The unit as it called itself in a report year.</summary>
    internal SimulatedUnit In(int year) => year < RenamedIn && Before is { } before ? before : this;

    /// <summary>The division just above, such as 湟中区; empty for a province.</summary>
    public string Boss => Above.Count == 0 ? "" : Above[^1];
}
