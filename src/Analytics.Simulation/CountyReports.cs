using Analytics.Core.Divisions;
using Analytics.Core.Forms;
using Analytics.Simulation.Figures;
using Analytics.Simulation.Printing;
using Analytics.Simulation.Units;

namespace Analytics.Simulation;

/// <summary>All reports of one county, or of the bodies of one city or province, over all years.</summary>
internal sealed class CountyReports
{
    // Items are a government's own list: ten units that exercise one licence are not ten items.
    private static readonly Measure[] NotSummed =
        [.. Form.Measures.Where(m => m.Code.EndsWith("items-last-year", StringComparison.Ordinal) || m.Code.EndsWith("items-change", StringComparison.Ordinal))];

    private readonly List<SimulatedReport> reports = [];

    private CountyReports(GovernmentSums sums) => Sums = sums;

    public IReadOnlyList<SimulatedReport> Reports => reports;

    /// <summary>What the government's own report says, for the government above.</summary>
    public GovernmentSums Sums { get; }

    public static CountyReports Write(SimulationPlan plan, Division county)
    {
        var units = new UnitList(plan);
        var townships = units.Townships(county);
        return Write(plan, [.. townships, .. units.Own(county)], Merger.Of(plan, townships), new GovernmentSums(plan), county.Code);
    }

    /// <summary>The departments, the office and the government of a city or province, over the sums of what is below.</summary>
    public static CountyReports WriteAbove(SimulationPlan plan, Division division, GovernmentSums below) =>
        Write(plan, new UnitList(plan).Own(division), [], below, division.Code);

    private static CountyReports Write(SimulationPlan plan, IReadOnlyList<SimulatedUnit> units, IReadOnlyList<Merger> mergers, GovernmentSums sums, string folder)
    {
        var county = new CountyReports(sums);
        var writer = new UnitReports(plan, folder);
        foreach (var unit in units)
        {
            var character = new Character(plan.Seed, unit);
            var source = Figures(plan, unit, character);
            var taken = mergers.FirstOrDefault(merger => merger.Into == unit);
            var last = mergers.FirstOrDefault(merger => merger.Gone == unit)?.FromYear - 1 ?? int.MaxValue;
            for (var year = plan.FromYear; year <= Math.Min(plan.ToYear, last); year++)
            {
                var figures = source.Of(year);
                if (taken is not null && year >= taken.FromYear)
                {
                    figures.Add(Figures(plan, taken.Gone, new Character(plan.Seed, taken.Gone)).Of(year));
                }

                if (unit.IsConsolidated)
                {
                    figures = Consolidated(figures, sums[year]);
                    // What the government above adds up is this report.
                    CopyItems(figures, sums[year]);
                }
                else
                {
                    sums[year].Add(figures);
                }

                writer.Write(unit, character, year, figures, county.reports);
            }
        }

        return county;
    }

    private static UnitFigures Figures(SimulationPlan plan, SimulatedUnit unit, Character character) =>
        new(plan.Seed, unit, character, DoubledIn(plan, unit));

    private static YearFigures Consolidated(YearFigures own, YearFigures sum)
    {
        var figures = sum.Copy();
        CopyItems(own, figures);
        return figures;
    }

    private static void CopyItems(YearFigures from, YearFigures to)
    {
        foreach (var measure in NotSummed)
        {
            to[measure] = from[measure];
        }
    }

    private static int DoubledIn(SimulationPlan plan, SimulatedUnit unit) =>
        plan.Stories.FirstOrDefault(story => story.Unit == unit.Code && story.Kind == StoryKind.Doubled)?.Year ?? 0;
}
