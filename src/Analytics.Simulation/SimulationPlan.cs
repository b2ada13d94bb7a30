using Analytics.Core.Divisions;

namespace Analytics.Simulation;

/// <summary>What to simulate: whose reports, over which years, how messy and how wrong.</summary>
public sealed record SimulationPlan
{
    /// <summary>Division code at the top: a township, county, city or province; `0` or empty is the country.</summary>
    public required string Under { get; init; }

    public required int FromYear { get; init; }

    public required int ToYear { get; init; }

    /// <summary>The same seed gives the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Ids of text layouts to choose from; empty is all.</summary>
    public IReadOnlyList<string> Layouts { get; init; } = [];

    /// <summary>Share of reports with an error put in on purpose, 0 to 1.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Share of reports since 2019 with a table of the edition that was not asked for.</summary>
    public double WrongFormRate { get; init; } = 0.03;

    /// <summary>Share of reports that are followed by a corrected one.</summary>
    public double AmendmentRate { get; init; } = 0.02;

    /// <summary>Share of townships that a neighbour takes in, in some year from 2015 to 2024; where there are no gaps, none.</summary>
    public double MergerRate { get; init; }

    /// <summary>Departments a government has besides its office.</summary>
    public int Departments { get; init; }

    /// <summary>False leaves out every unit that never files and every year that a unit misses, so that each unit-year is there.</summary>
    public bool Gaps { get; init; } = true;

    /// <summary>False leaves out governments and their offices: townships (and departments) alone.</summary>
    public bool Governments { get; init; } = true;

    /// <summary>Threads; the order and the bytes do not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Facts that a person planted in named units.</summary>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>Where the units come from.</summary>
    public DivisionList Divisions { get; init; } = DivisionList.Default;
}

/// <summary>A fact planted in one named unit, for tests that must find it again.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Year">In this year; 0 is every year.</param>
public sealed record Story(string Unit, StoryKind Kind, int Year = 0);

/// <summary>What can be planted in a unit.</summary>
public enum StoryKind
{
    /// <summary>Applications received in the year are twice those of the year before, in every column.</summary>
    Doubled,

    /// <summary>Files nothing.</summary>
    NeverFiles,

    /// <summary>The total of applications received is printed one too high.</summary>
    WrongTotal,

    /// <summary>Files two months after the last day.</summary>
    Late,
}
