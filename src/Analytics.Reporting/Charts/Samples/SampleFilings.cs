namespace Analytics.Reporting.Charts.Samples;

/// <summary>Made-up states of filing, one of every sort somewhere.</summary>
internal static class SampleFilings
{
    public static FilingState Of(SampleCase which, int place, int year, Chance chance)
    {
        var due = new DateOnly(year + 1, 1, 31);
        var last = year == SampleFigures.Year(which);
        var state = (place, last, chance.Below(14)) switch
        {
            (< 0, _, _) => "accepted",
            (4, true, _) => "overdue",
            (6, true, _) => "received",
            (8, true, _) => "sent-back",
            (3, _, 0 or 1 or 2) => "wrong-form",
            (11, _, _) when year < 2021 => "not-required",
            (_, _, 0) => "accepted-late",
            (_, _, 1) => which == SampleCase.OneUnit ? "accepted" : "unknown",
            (_, _, 2) => "amended",
            _ => "accepted",
        };
        return state switch
        {
            "accepted-late" => new FilingState(state, due, due.AddDays(1 + chance.Below(20)), false),
            "overdue" => new FilingState(state, due, null, false),
            "unknown" or "not-required" => new FilingState(state, due, null, null),
            _ => new FilingState(state, due, due.AddDays(-chance.Below(25)), true),
        };
    }
}

/// <summary>A generator of our own, so that samples never change with the platform's.</summary>
internal sealed class Chance(uint seed)
{
    private uint state = seed;

    public int Below(int most)
    {
        state = (state * 1664525) + 1013904223;
        return most <= 0 ? 0 : (int)((state >> 8) % (uint)most);
    }
}
