using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Puts units into the warehouse with all that stand above them, inside a writer's transaction.</summary>
internal sealed class UnitWriter
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly Warehouse warehouse;
    private readonly string now;
    private readonly Dictionary<string, Unit> here = new(StringComparer.Ordinal);

    public UnitWriter(Warehouse warehouse, DbConnection connection, DbTransaction transaction, string now)
    {
        (this.warehouse, this.connection, this.transaction, this.now) = (warehouse, connection, transaction, now);
    }

    /// <summary>Reads all units of the warehouse at once; for writers of many.</summary>
    public UnitWriter Preload()
    {
        foreach (var row in connection.Query<UnitRow>($"SELECT {UnitRow.Columns} FROM DimJurisdiction AS j WHERE {UnitRow.Exists}", transaction: transaction))
        {
            here[row.JurisdictionCode] = row.ToUnit();
        }

        return this;
    }

    /// <summary>The unit of a code, entered if it is new; <paramref name="described"/> says who it is where the list of divisions does not know.</summary>
    public Unit Ensure(string code, Unit? described = null)
    {
        if (here.TryGetValue(code, out var unit))
        {
            return unit;
        }

        unit = Units.Find(connection, transaction, code);
        if (unit is null or { IsWithdrawn: true })
        {
            var isAnew = unit is not null;
            unit = described ?? KnownUnits.Find(code)
                ?? throw new WarehouseException($"没有代码为 {code} 的单位，请先录入名册。No unit has the code {code}; enter it into the roster first.");
            if (isAnew)
            {
                // Its entry was undone; now it is entered anew, with its place in the tree.
                connection.Execute("DELETE FROM DimJurisdiction WHERE JurisdictionCode = @code", new { code }, transaction);
            }

            Insert(unit);
        }

        return here[code] = unit;
    }

    private void Insert(Unit unit)
    {
        var above = (unit.CountsIn ?? unit.Parent) is { } next ? Ensure(next) : null;
        if (unit.Parent is { } parent && parent != above?.Code)
        {
            Ensure(parent);
        }

        using (var units = warehouse.Engine.Writer(connection, transaction, "DimJurisdiction",
            ["JurisdictionCode", "Name", "KindCode", "LevelCode", "ParentCode", "CountsInCode", "ValidFromYear", "ValidToYear", "SuccessorCode", "SocialCreditCode", "ContactName", "ContactPhone"]))
        {
            units.Write(unit.Code, unit.Name, unit.Kind, unit.Level, unit.Parent, above?.Code, unit.ValidFromYear, unit.ValidToYear, unit.Successor, unit.SocialCreditCode, unit.ContactName, unit.ContactPhone);
            units.Flush();
        }

        using var tree = warehouse.Engine.Writer(connection, transaction, "BridgeJurisdictionTree",
            ["AncestorCode", "DescendantCode", "ValidFromYear", "ValidToYear", "Distance", "KnownFrom", "KnownTo"]);
        tree.Write(unit.Code, unit.Code, unit.ValidFromYear, unit.ValidToYear, 0, now, Instants.Open);
        if (above is not null)
        {
            foreach (var row in connection.Query<Above>(
                """
                SELECT t.AncestorCode, t.ValidFromYear, t.ValidToYear, t.Distance
                FROM BridgeJurisdictionTree AS t
                WHERE t.DescendantCode = @code AND t.KnownTo = '9999-12-31'
                """,
                new { code = above.Code }, transaction).ToList())
            {
                var (from, to) = (Math.Max(row.ValidFromYear, unit.ValidFromYear), Math.Min(row.ValidToYear, unit.ValidToYear));
                if (from <= to)
                {
                    tree.Write(row.AncestorCode, unit.Code, from, to, row.Distance + 1, now, Instants.Open);
                }
            }
        }

        tree.Flush();
    }

    private sealed record Above
    {
        public required string AncestorCode { get; init; }

        public required int ValidFromYear { get; init; }

        public required int ValidToYear { get; init; }

        public required int Distance { get; init; }
    }
}
