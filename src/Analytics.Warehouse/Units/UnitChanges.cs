using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Units through time: renamed, moved, merged. Sums follow the tree of each year; what was known before stays askable.</summary>
public sealed class UnitChanges(Warehouse warehouse)
{
    private static readonly IReadOnlyList<string> TreeColumns = ["AncestorCode", "DescendantCode", "ValidFromYear", "ValidToYear", "Distance", "KnownFrom", "KnownTo"];

    /// <summary>A unit bears another name from a report year on; its code, and so its series, goes on.</summary>
    public void Rename(string code, string name, int fromYear) => warehouse.Write((connection, transaction) =>
    {
        var unit = Known(connection, transaction, code);
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.IsAlias = 0", new { code }, transaction) == 0)
        {
            connection.Execute(
                "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @Name, 0, @ValidFromYear, 9999)",
                new { code, unit.Name, unit.ValidFromYear }, transaction);
        }

        connection.Execute(
            "UPDATE JurisdictionName SET ValidToYear = @last WHERE JurisdictionCode = @code AND IsAlias = 0 AND ValidToYear >= @fromYear", new { code, fromYear, last = fromYear - 1 }, transaction);
        connection.Execute(
            "INSERT INTO JurisdictionName (JurisdictionCode, Name, IsAlias, ValidFromYear, ValidToYear) VALUES (@code, @name, 0, @fromYear, 9999)", new { code, name, fromYear }, transaction);
        return connection.Execute("UPDATE DimJurisdiction SET Name = @name WHERE JurisdictionCode = @code", new { code, name }, transaction);
    });

    /// <summary>A unit, with all below it, counts in another body's sum from a report year on.</summary>
    public void Move(string code, string under, int fromYear) => Change(code, (connection, transaction, at) =>
    {
        new UnitWriter(warehouse, connection, transaction, at).Ensure(under);
        var own = Tree(connection, transaction, "t.AncestorCode = @code", code);
        var above = Tree(connection, transaction, "t.DescendantCode = @code AND t.AncestorCode <> @code", code).Select(row => row.AncestorCode).ToHashSet(StringComparer.Ordinal);
        using var writer = warehouse.Engine.Writer(connection, transaction, "BridgeJurisdictionTree", TreeColumns);
        foreach (var below in own)
        {
            foreach (var row in Tree(connection, transaction, "t.DescendantCode = @code", below.DescendantCode).Where(row => above.Contains(row.AncestorCode)))
            {
                End(connection, transaction, writer, row, fromYear - 1, at);
            }
        }

        foreach (var higher in Tree(connection, transaction, "t.DescendantCode = @code", under))
        {
            foreach (var below in own)
            {
                var (from, to) = (Math.Max(fromYear, Math.Max(higher.ValidFromYear, below.ValidFromYear)), Math.Min(higher.ValidToYear, below.ValidToYear));
                if (from <= to)
                {
                    writer.Write(higher.AncestorCode, below.DescendantCode, from, to, higher.Distance + 1 + below.Distance, at, Instants.Open);
                }
            }
        }

        writer.Flush();
        connection.Execute("UPDATE DimJurisdiction SET ParentCode = @under, CountsInCode = @under WHERE JurisdictionCode = @code", new { code, under }, transaction);
    });

    /// <summary>A unit is no more from a report year on, merged into its successor or abolished; it is expected no longer, and what it filed before stays.</summary>
    public void Merge(string code, string? successor, int fromYear, string reason, string author) => Change(code, (connection, transaction, at) =>
    {
        using (var writer = warehouse.Engine.Writer(connection, transaction, "BridgeJurisdictionTree", TreeColumns))
        {
            foreach (var row in Tree(connection, transaction, "t.DescendantCode = @code", code))
            {
                End(connection, transaction, writer, row, fromYear - 1, at);
            }

            writer.Flush();
        }

        connection.Execute("UPDATE DimJurisdiction SET ValidToYear = @last, SuccessorCode = @successor WHERE JurisdictionCode = @code", new { code, successor, last = fromYear - 1 }, transaction);
        using var obligations = warehouse.Engine.Writer(connection, transaction, "Obligation", ObligationRow.Columns);
        foreach (var row in connection.Query<ObligationRow>(
            $"SELECT {ObligationRow.Selected} FROM Obligation AS o WHERE o.JurisdictionCode = @code AND o.ReportYear >= @fromYear AND o.KnownTo = '9999-12-31' AND o.VersionNumber IS NULL",
            new { code, fromYear }, transaction).ToList())
        {
            var moment = Instants.After(row.KnownFrom, Instants.Parse(at));
            row.Close(connection, transaction, moment);
            (row with { KnownFrom = moment, StateCode = States.Abolished, StateEnteredAt = moment, Reason = reason, Author = author }).WriteTo(obligations);
        }

        obligations.Flush();
    });

    /// <summary>The names that a unit has borne, with the report years of each; one that was never renamed has one.</summary>
    public IReadOnlyList<UnitName> Names(string code)
    {
        using var connection = warehouse.Connect();
        var names = connection.Query<UnitName>(
            "SELECT n.Name, n.ValidFromYear, n.ValidToYear FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.IsAlias = 0 ORDER BY n.ValidFromYear", new { code }).AsList();
        return names.Count > 0 ? names : [new UnitName { Name = warehouse.Units.Get(code).Name, ValidFromYear = 0, ValidToYear = 9999 }];
    }

    private void Change(string code, Action<DbConnection, DbTransaction, string> change) => warehouse.Write((connection, transaction) =>
    {
        Known(connection, transaction, code);
        var last = connection.ExecuteScalar<string>("SELECT MAX(t.KnownFrom) FROM BridgeJurisdictionTree AS t WHERE t.DescendantCode = @code", new { code }, transaction);
        change(connection, transaction, Instants.After(last ?? "", warehouse.Clock.GetUtcNow()));
        return 0;
    });

    private static void End(DbConnection connection, DbTransaction transaction, Engines.RowWriter writer, TreeRow row, int lastYear, string at)
    {
        if (row.ValidToYear <= lastYear)
        {
            return;
        }

        connection.Execute(
            """
            UPDATE BridgeJurisdictionTree
            SET KnownTo = @at
            WHERE AncestorCode = @AncestorCode AND DescendantCode = @DescendantCode AND ValidFromYear = @ValidFromYear AND KnownTo = '9999-12-31'
            """,
            new { at, row.AncestorCode, row.DescendantCode, row.ValidFromYear }, transaction);
        if (row.ValidFromYear <= lastYear)
        {
            writer.Write(row.AncestorCode, row.DescendantCode, row.ValidFromYear, lastYear, row.Distance, at, Instants.Open);
        }
    }

    private static List<TreeRow> Tree(DbConnection connection, DbTransaction transaction, string where, string code) =>
        connection.Query<TreeRow>(
            $"SELECT t.AncestorCode, t.DescendantCode, t.ValidFromYear, t.ValidToYear, t.Distance FROM BridgeJurisdictionTree AS t WHERE {where} AND t.KnownTo = '9999-12-31'", new { code }, transaction).AsList();

    private static Unit Known(DbConnection connection, DbTransaction transaction, string code) =>
        Units.Find(connection, transaction, code) ?? throw new WarehouseException($"名册中没有 {code}。The roster has no {code}.");

    private sealed record TreeRow
    {
        public required string AncestorCode { get; init; }

        public required string DescendantCode { get; init; }

        public required int ValidFromYear { get; init; }

        public required int ValidToYear { get; init; }

        public required int Distance { get; init; }
    }
}

/// <summary>A name of a unit, with the report years in which it bore it.</summary>
public sealed record UnitName
{
    public required string Name { get; init; }

    public required int ValidFromYear { get; init; }

    public required int ValidToYear { get; init; }
}
