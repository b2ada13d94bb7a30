using Analytics.Simulation.Figures;

namespace Analytics.Simulation.Units;

/// <summary>A township that is no more from a report year on; its neighbour does its work and reports it.</summary>
internal sealed record Merger(SimulatedUnit Gone, SimulatedUnit Into, int FromYear)
{
    /// <summary>The mergers among a county's townships, whatever the years that are written.</summary>
    public static IReadOnlyList<Merger> Of(SimulationPlan plan, IReadOnlyList<SimulatedUnit> townships)
    {
        List<Merger> mergers = [];
        for (var i = 0; i + 1 < townships.Count && plan.Gaps; i++)
        {
            var dice = Dice.For(plan.Seed, townships[i].Key, 0, "merger");
            if (dice.Million((int)(plan.MergerRate * 1_000_000)) && Year(plan, townships[i], dice.Between(2015, 2023)) is { } year)
            {
                mergers.Add(new Merger(townships[i], townships[i + 1], year));
                // A neighbour that takes another in stays for good.
                i++;
            }
        }

        return mergers;
    }

    // A township goes once nothing of it is open: else its neighbour would carry in what nobody carried out.
    private static int? Year(SimulationPlan plan, SimulatedUnit unit, int wanted)
    {
        var figures = new UnitFigures(plan.Seed, unit, new Character(plan.Seed, unit), 0);
        for (var year = wanted; year <= 2024; year++)
        {
            if (figures.Of(year)[Lines.CarriedIn, Core.Forms.Applicant.Total] == 0)
            {
                return year;
            }
        }

        return null;
    }
}
