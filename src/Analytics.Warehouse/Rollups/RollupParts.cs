using System.Data.Common;

namespace Analytics.Warehousing;

/// <summary>The bodies that a roll-up lists, each with its figures of every year: the units themselves, or the bodies of a level with the sums of theirs.</summary>
internal sealed class RollupParts
{
    private readonly List<Counted?[]> rows = [];

    /// <summary>One entry a body, in the order of codes; of each, one part a year, null where nothing was expected below it.</summary>
    public IReadOnlyList<Counted?[]> Rows => rows;

    /// <summary>Every unit that is an addend, one part a unit and year.</summary>
    public static RollupParts Lines(Warehouse warehouse, DbConnection connection, RollupQuery query, Unit under, UnitsBelow units, CellsBelow[] years, int cell)
    {
        var listed = new List<int>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            // The first of the years is the one before those asked for; it matters alone where a unit answers for itself.
            if (years.Skip(under.IsConsolidated ? 1 : 0).Any(year => Enters(units, query, year, unit)))
            {
                listed.Add(unit);
            }
        }

        listed.Sort((a, b) => string.CompareOrdinal(units.Code(a), units.Code(b)));
        listed = [.. listed.Skip(query.Skip).Take(query.Take ?? int.MaxValue)];
        if (!units.AreNamed && query.Take is null)
        {
            units.Name(warehouse, connection, query);
        }
        else if (!units.AreNamed)
        {
            units.Name(connection, listed);
        }

        var parts = new RollupParts();
        foreach (var unit in listed)
        {
            var row = new Counted?[years.Length];
            for (var i = 0; i < years.Length; i++)
            {
                if (Enters(units, query, years[i], unit))
                {
                    var tally = default(Tally);
                    var printed = years[i].Of(unit, cell);
                    tally.Add(years[i][unit], printed, query.IsAcceptedOnly);
                    var name = units.Named(unit);
                    row[i] = tally.Of(units.Code(unit), name.Name, name.KindCode, name.LevelCode, years[i].Year) with { StateCode = years[i][unit].State, CellKind = printed.Kind };
                }
            }

            parts.rows.Add(row);
        }

        return parts;
    }

    /// <summary>Every body of a level that has addends below it, one part a body and year.</summary>
    public static RollupParts Groups(RollupQuery query, IReadOnlyList<RollupGroup> groups, CellsBelow[] years, int cell, Func<int, bool> isKind)
    {
        var parts = new RollupParts();
        foreach (var group in groups)
        {
            var row = new Counted?[years.Length];
            for (var i = 0; i < years.Length; i++)
            {
                var (tally, isAny) = (default(Tally), false);
                foreach (var (unit, from, to) in group.Units)
                {
                    if (from <= years[i].Year && years[i].Year <= to && years[i][unit] is { Is: true, IsConsolidated: false } standing && isKind(unit))
                    {
                        tally.Add(standing, years[i].Of(unit, cell), query.IsAcceptedOnly);
                        isAny = true;
                    }
                }

                row[i] = isAny ? tally.Of(group.Code, group.Name, group.KindCode, group.LevelCode, years[i].Year) : null;
            }

            if (row.AsSpan(1).ContainsAnyExcept((Counted?)null))
            {
                parts.rows.Add(row);
            }
        }

        parts.rows.Sort((a, b) => string.CompareOrdinal(CodeOf(a), CodeOf(b)));
        if (query.Skip > 0 || query.Take is not null)
        {
            var some = parts.rows.Skip(query.Skip).Take(query.Take ?? int.MaxValue).ToList();
            parts.rows.Clear();
            parts.rows.AddRange(some);
        }

        return parts;
    }

    /// <summary>The sum of every addend, one a year.</summary>
    public static Counted[] Wholes(RollupQuery query, Unit under, UnitsBelow units, CellsBelow[] years, int cell) =>
    [
        .. years.Select(year =>
        {
            var tally = default(Tally);
            for (var unit = 0; unit < units.Count; unit++)
            {
                if (Enters(units, query, year, unit))
                {
                    tally.Add(year[unit], year.Of(unit, cell), query.IsAcceptedOnly);
                }
            }

            return tally.Of(under.Code, under.Name, under.Kind, under.Level, year.Year);
        }),
    ];

    private static bool Enters(UnitsBelow units, RollupQuery query, CellsBelow year, int unit) =>
        year[unit] is { Is: true, IsConsolidated: false } && units.Stands(unit, year.Year) && (query.Kind is null || units.Named(unit).KindCode == query.Kind);

    private static string CodeOf(Counted?[] row) => row.First(part => part is not null)!.Code;
}
