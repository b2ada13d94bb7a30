namespace Analytics.Simulation.Units;

/// <summary>What a unit is like, the same in every year: how large, how diligent, whither it tends, how it writes.</summary>
internal sealed class Character
{
    private readonly int trend;
    private readonly ulong seed;
    private readonly ulong key;

    public Character(ulong seed, SimulatedUnit unit)
    {
        this.seed = seed;
        key = unit.Key;
        var dice = Dice.For(seed, unit.Key, 0, "character");
        var level = unit.Level switch { "province" => 12, "city" => 4, _ => 1 };
        Applications = unit.Kind switch
        {
            "office" => dice.Between(400, 3000) * level,
            "department" => dice.Percent(40) ? dice.Between(0, 120) * level : dice.Between(100, 1500) * level,
            _ => dice.Percent(60) ? dice.Between(0, 40) : dice.Between(40, 600),
        };
        Published = unit.Kind == "office" ? dice.Between(400, 2500) * level : dice.Between(30, 420);
        Decisions = unit.Kind == "department" ? dice.Between(0, 90_000) * level : dice.Percent(50) ? 0 : dice.Between(0, 4000);
        Licences = unit.Kind == "government" ? dice.Between(150, 600) : unit.Kind == "department" ? dice.Between(2, 90) : dice.Percent(60) ? 0 : dice.Between(1, 60);
        Documents = unit.Kind is "department" or "office" ? dice.Between(20, 600) : dice.Percent(55) ? 0 : dice.Between(10, 300);
        Diligence = dice.Below(100);
        trend = dice.Between(-5, 11);
        Habit = dice.Next();
    }

    /// <summary>Applications a year, in hundredths.</summary>
    public int Applications { get; }

    /// <summary>Items published a year.</summary>
    public int Published { get; }

    /// <summary>Licences and penalties decided a year, in hundredths.</summary>
    public int Decisions { get; }

    /// <summary>Licence items on its list.</summary>
    public int Licences { get; }

    /// <summary>Normative documents a year, in hundredths.</summary>
    public int Documents { get; }

    /// <summary>0 to 99; the lowest never file or file late.</summary>
    public int Diligence { get; }

    /// <summary>What it does the same way each year: layout, marks for nothing, manner of writing.</summary>
    public ulong Habit { get; }

    /// <summary>A mean in a year: the trend since 2014, and now and then a shock.</summary>
    public long InYear(long mean, int year)
    {
        var grown = mean * Math.Max(20, 100 + (trend * (year - 2014))) / 100;
        var dice = Dice.For(seed, key, year, "shock");
        return dice.Percent(4) ? grown * dice.Between(2, 5) : dice.Percent(3) ? grown / 3 : grown;
    }
}
