using System.Runtime.CompilerServices;
using Analytics.Core.Divisions;

namespace Analytics.Simulation.Units;

/// <summary>The units below a division: townships by their names' endings, each government with its office and departments.</summary>
internal sealed class UnitList(SimulationPlan plan)
{
    private static readonly string[] Endings = ["街道", "镇", "乡", "苏木"];
    private static readonly ConditionalWeakTable<DivisionList, FormerNames> Former = [];
    private readonly DivisionList divisions = plan.Divisions;
    private readonly FormerNames former = Former.GetValue(plan.Divisions, list => new FormerNames(list));

    /// <summary>The divisions whose own report sums those below, from the bottom up; each county is one piece of work.</summary>
    public IEnumerable<Division> Counties(string under) => divisions.Find(under) switch
    {
        { Level: "county" } county => [county],
        { Level: "township" } township when divisions.Find(township.Parent) is { } county => [county],
        { Level: "city" or "province" } division => divisions.Below(division.Code).SelectMany(below => Counties(below.Code)),
        null when under is "" or "0" => divisions.Below("").SelectMany(province => Counties(province.Code)),
        null => [],
        _ => [],
    };

    /// <summary>Towns, townships and streets of a county; zones, parks and farms are asked about in life, so they are left out here.</summary>
    public IReadOnlyList<SimulatedUnit> Townships(Division county) =>
    [
        .. divisions.Below(county.Code)
            .Where(division => Ending(division.Name) is not null && (plan.Under.Length != 9 || plan.Under == division.Code))
            .Select(division => Renamed(county.Code, new SimulatedUnit(
                division.Code, division.Name, "township", Ending(division.Name) == "街道" ? "street" : "town",
                divisions.Path(division.Code), Names(division.Parent),
                Ending(division.Name) switch { "街道" => "我街道", "乡" => "我乡", "镇" => "我镇", _ => "本单位" })
            {
                IsAmbiguous = divisions.Named(division.Name).Skip(1).Any(),
            })),
    ];

    /// <summary>A government's own two reports and its departments' ones; none for a placeholder such as 市辖区.</summary>
    public IReadOnlyList<SimulatedUnit> Own(Division division)
    {
        if (plan.Under.Length == 9 || IsPlaceholder(division))
        {
            return [];
        }

        var above = Names(division.Parent);
        string[] own = [.. above, division.Name];
        var path = divisions.Path(division.Code);
        var ambiguous = divisions.Named(division.Name).Skip(1).Any();
        var units = new List<SimulatedUnit>();
        for (var number = 1; number <= plan.Departments; number++)
        {
            units.Add(new SimulatedUnit(
                DepartmentNames.Code(division.Code, number), division.Name + DepartmentNames.At(number), division.Level, "department",
                path, own, DepartmentNames.Self(number)) { IsAmbiguous = ambiguous });
        }

        if (plan.Governments)
        {
            units.Add(new SimulatedUnit(
                $"{division.Code}-OFFICE", division.Name + "人民政府办公室", division.Level, "office", path, own, "我办") { IsAmbiguous = ambiguous });
            units.Add(new SimulatedUnit(
                division.Code, division.Name, division.Level, "government", path, above,
                Self(division.Name))
            { IsAmbiguous = ambiguous });
        }

        return [.. units.Select(unit => Renamed(division.Code, unit))];
    }

    /// <summary>The county's former name and the first report year of today's; null where it was never called otherwise.</summary>
    public (string Name, int FromYear)? FormerName(Division county) => former.Of(county.Code, plan.Seed);

    // Its former name stands in the unit's own name and in those above it, and nowhere else: code and path are today's.
    private SimulatedUnit Renamed(string county, SimulatedUnit unit) =>
        former.Of(county, plan.Seed) is not { } once || divisions.Find(county) is not { } today ? unit
        : unit with
        {
            RenamedIn = once.FromYear,
            Before = unit with
            {
                Name = unit.Level == "township" ? unit.Name : unit.Name.Replace(today.Name, once.Name, StringComparison.Ordinal),
                Above = [.. unit.Above.Select(name => name == today.Name ? once.Name : name)],
                Self = unit.Kind == "government" && unit.Level != "township" ? Self(once.Name) : unit.Self,
            },
        };

    private static string Self(string government) =>
        government[^1] switch { '县' => "我县", '区' => "我区", '省' => "我省", '旗' => "我旗", '州' => "我州", _ => "我市" };

    private bool IsPlaceholder(Division division) =>
        division.Name is "市辖区" or "县" || division.Name.EndsWith("行政区划", StringComparison.Ordinal)
        || divisions.Find(division.Parent)?.Name == division.Name;

    private string[] Names(string code) =>
        [.. divisions.Chain(code).Where(division => !IsPlaceholder(division)).Select(division => division.Name)];

    private static string? Ending(string name) =>
        Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length);
}
