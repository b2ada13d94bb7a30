namespace Analytics.Simulation;

/// <summary>A county with three facts that a summary must find again: a town that doubled, one that never files, one wrong total.</summary>
public static class PlantedCounty
{
    /// <summary>湟中区.</summary>
    public const string Code = "630106";

    /// <summary>鲁沙尔镇 receives twice as many applications in <see cref="Year"/> as the year before.</summary>
    public const string Doubled = "630106102";

    /// <summary>甘河滩镇 files nothing in any year.</summary>
    public const string NeverFiles = "630106103";

    /// <summary>共和镇 prints a total of applications received that is one too high in <see cref="Year"/>.</summary>
    public const string WrongTotal = "630106104";

    public const int Year = 2024;

    /// <summary>2019 to 2024; everybody else files every year, without an error, in the form that was asked for.</summary>
    public static SimulationPlan Plan { get; } = new()
    {
        Under = Code,
        FromYear = 2019,
        ToYear = Year,
        // A county in which the doubled town had enough to double, and in which nobody else doubled or halved by chance.
        Seed = 236,
        Gaps = false,
        AmendmentRate = 0,
        WrongFormRate = 0,
        Stories =
        [
            new Story(Doubled, StoryKind.Doubled, Year),
            new Story(NeverFiles, StoryKind.NeverFiles),
            new Story(WrongTotal, StoryKind.WrongTotal, Year),
        ],
    };
}
