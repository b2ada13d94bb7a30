using Analytics.Core.Divisions;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Units;

namespace Analytics.Simulation;

/// <summary>Writes the reports of a county, a city, a province or the country, in a fixed order, with the truth of each.</summary>
/// <remarks>A county is written as one piece of work, ahead of the reader and on several threads; a government's own report
/// sums its units, so cities and provinces follow their counties.</remarks>
public static class Simulator
{
    /// <summary>The reports, one after another, never all in memory at once.</summary>
    public static IEnumerable<SimulatedReport> Reports(SimulationPlan plan)
    {
        Checked(plan);
        var sums = new Dictionary<string, GovernmentSums>(StringComparer.Ordinal);
        var ahead = new Queue<(Division Division, bool IsCounty, Lazy<CountyReports>? Work)>();
        foreach (var (division, isCounty) in Steps(plan))
        {
            ahead.Enqueue((division, isCounty, isCounty ? Begun(() => CountyReports.Write(plan, division)) : null));
            while (ahead.Count > plan.Workers * 2)
            {
                foreach (var report in Finished(plan, ahead.Dequeue(), sums))
                {
                    yield return report;
                }
            }
        }

        while (ahead.Count > 0)
        {
            foreach (var report in Finished(plan, ahead.Dequeue(), sums))
            {
                yield return report;
            }
        }
    }

    /// <summary>What became of units in these years: counties that took another name, townships that a neighbour took in.</summary>
    public static IEnumerable<UnitChange> Changes(SimulationPlan plan)
    {
        Checked(plan);
        var units = new UnitList(plan);
        foreach (var county in Steps(plan).Where(step => step.IsCounty).Select(step => step.Division))
        {
            if (units.FormerName(county) is { } former)
            {
                yield return new UnitChange(county.Code, "renamed", former.FromYear, former.Name, county.Name, null);
            }

            foreach (var merger in Merger.Of(plan, units.Townships(county)))
            {
                yield return new UnitChange(merger.Gone.Code, "merged", merger.FromYear, null, merger.Gone.Name, merger.Into.Code);
            }
        }
    }

    // Whoever comes first does the work: a thread of the pool, or the reader who cannot wait.
    private static Lazy<CountyReports> Begun(Func<CountyReports> write)
    {
        var work = new Lazy<CountyReports>(write);
        ThreadPool.QueueUserWorkItem(
            static begun =>
            {
                try
                {
                    _ = begun.Value;
                }
                catch (Exception)
                {
                    // The lazy value keeps it and throws it again where it is read.
                }
            },
            work, preferLocal: false);
        return work;
    }

    private static IReadOnlyList<SimulatedReport> Finished(
        SimulationPlan plan, (Division Division, bool IsCounty, Lazy<CountyReports>? Work) step, Dictionary<string, GovernmentSums> sums)
    {
        var done = step.Work?.Value
            ?? CountyReports.WriteAbove(plan, step.Division, sums.GetValueOrDefault(step.Division.Code) ?? new GovernmentSums(plan));
        if (!sums.TryGetValue(step.Division.Parent, out var above))
        {
            sums[step.Division.Parent] = above = new GovernmentSums(plan);
        }

        above.Add(done.Sums);
        sums.Remove(step.Division.Code);
        return done.Reports;
    }

    /// <summary>Counties, then the city above them, then the province.</summary>
    private static IEnumerable<(Division Division, bool IsCounty)> Steps(SimulationPlan plan)
    {
        var units = new UnitList(plan);
        var divisions = plan.Divisions;
        foreach (var top in plan.Under is "" or "0" ? divisions.Below("") : [divisions.Find(plan.Under)!])
        {
            foreach (var county in units.Counties(top.Code).Where(_ => top.Level is "county" or "township"))
            {
                yield return (county, true);
            }

            foreach (var city in top.Level == "province" ? divisions.Below(top.Code) : top.Level == "city" ? [top] : [])
            {
                foreach (var county in units.Counties(city.Code))
                {
                    yield return (county, true);
                }

                yield return (city, false);
            }

            if (top.Level == "province")
            {
                yield return (top, false);
            }
        }
    }

    private static void Checked(SimulationPlan plan)
    {
        if (plan.Under is not ("" or "0") && plan.Divisions.Find(plan.Under) is null)
        {
            throw new ArgumentException($"There is no division with the code {plan.Under}; use a code such as 630106, or 0 for the country.");
        }

        if (plan.FromYear < 2008 || plan.ToYear > 2099 || plan.FromYear > plan.ToYear)
        {
            throw new ArgumentException($"The years {plan.FromYear} to {plan.ToYear} cannot be simulated; reports began with 2008, and the first year comes first.");
        }
    }
}

/// <summary>The sums of a government's units, a year each.</summary>
internal sealed class GovernmentSums(SimulationPlan plan)
{
    private readonly YearFigures[] years = [.. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Select(_ => new YearFigures())];

    public YearFigures this[int year] => years[year - plan.FromYear];

    public void Add(GovernmentSums other)
    {
        for (var i = 0; i < years.Length; i++)
        {
            years[i].Add(other.years[i]);
        }
    }
}
