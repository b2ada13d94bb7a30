using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;

namespace Analytics.Reporting.Comparisons;

/// <summary>Which units a unit is compared with.</summary>
public enum PeerChoice
{
    /// <summary>Units of the same sort under the same government.</summary>
    Siblings,

    /// <summary>Units of the same sort anywhere in the city.</summary>
    City,

    /// <summary>The units whose filings are nearest in size.</summary>
    Alike,
}

/// <summary>Finds the units that one may fairly be compared with: towns with towns and streets, departments with departments.</summary>
public static class Peers
{
    private const int MostAlike = 8;

    /// <summary>Codes of the peers, the unit itself included, in code order.</summary>
    public static IReadOnlyList<string> Of(Warehouse warehouse, string code, PeerChoice choice, int year)
    {
        var unit = warehouse.Units.Get(code);
        var above = choice == PeerChoice.Siblings ? unit.CountsIn ?? unit.Parent : City(warehouse, unit);
        if (above is null)
        {
            return [code];
        }

        var all = unit.IsConsolidated ? Governments(warehouse, unit, above) : Filers(warehouse, unit, above, year);
        return choice == PeerChoice.Alike ? Nearest(warehouse, code, all, year) : all;
    }

    /// <summary>What the choice is called.</summary>
    public static Text Name(PeerChoice choice) => choice switch
    {
        PeerChoice.City => new("全市同类单位", "units of its sort in the city"),
        PeerChoice.Alike => new("规模最接近的单位", "units nearest in size"),
        _ => new("同级同类单位", "its siblings"),
    };

    /// <summary>Towns and streets are one sort; an office is compared with departments.</summary>
    public static string Sort(string kind) => kind switch
    {
        "town" or "street" => "township",
        "department" or "office" => "department",
        _ => kind,
    };

    private static string? City(Warehouse warehouse, Unit unit)
    {
        var above = unit.Parent is null ? null : warehouse.Units.Find(unit.Parent);
        while (above is not null && above.Level is not ("city" or "province" or "nation"))
        {
            above = above.Parent is null ? null : warehouse.Units.Find(above.Parent);
        }

        return above?.Code ?? unit.Parent;
    }

    private static IReadOnlyList<string> Governments(Warehouse warehouse, Unit unit, string above) =>
        [.. warehouse.Units.Below(above).Where(other => other.IsConsolidated && other.Level == unit.Level).Select(other => other.Code).Append(unit.Code).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Filers(Warehouse warehouse, Unit unit, string above, int year) =>
        [.. new FigureSource(warehouse).Below(above, year, year, []).Units
            .Where(other => Sort(other.Kind) == Sort(unit.Kind)).Select(other => other.Code).Append(unit.Code).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Nearest(Warehouse warehouse, string code, IReadOnlyList<string> all, int year)
    {
        var figures = new FigureSource(warehouse).Of(all, year - 1, year, ["received.new"]);
        decimal? Size(string unit) => figures.Of(unit, year, "received.new").Value ?? figures.Of(unit, year - 1, "received.new").Value;
        return Size(code) is not { } own ? all
            : [.. all.Where(unit => Size(unit) is not null).OrderBy(unit => unit == code ? -1 : Math.Abs(Size(unit)!.Value - own)).ThenBy(unit => unit, StringComparer.Ordinal)
                .Take(MostAlike + 1).Order(StringComparer.Ordinal)];
    }
}
