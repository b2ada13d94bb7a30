using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What a person did to a unit in one go, with what the unit was before it.</summary>
internal sealed record UnitAct
{
    public required long FirstChangeId { get; init; }

    public required long LastChangeId { get; init; }

    public required string JurisdictionCode { get; init; }

    /// <summary>The instant from which the tree and the obligations are known as the act made them.</summary>
    public required string KnownAt { get; init; }

    public required string Name { get; init; }

    public string? ParentCode { get; init; }

    public string? CountsInCode { get; init; }

    public required int ValidToYear { get; init; }

    public string? SuccessorCode { get; init; }

    /// <summary>The last act upon a unit that was not undone; null where there is none.</summary>
    public static UnitAct? Last(DbConnection connection, DbTransaction? transaction, string code) => connection.QuerySingleOrDefault<UnitAct>(
        """
        SELECT a.FirstChangeId, a.LastChangeId, a.JurisdictionCode, a.KnownAt, a.Name, a.ParentCode, a.CountsInCode, a.ValidToYear, a.SuccessorCode
        FROM UnitAct AS a
        WHERE a.FirstChangeId = (SELECT MAX(b.FirstChangeId) FROM UnitAct AS b WHERE b.JurisdictionCode = @code AND b.UndoneAt IS NULL)
        """, new { code }, transaction);

    /// <summary>Does something to a unit and keeps what the unit was before.</summary>
    /// <remarks>The instant lies after all that is known of the unit, so that what the act made can be told from what was there.</remarks>
    public static void Do(Warehouse warehouse, DbConnection connection, DbTransaction transaction, Unit unit, IReadOnlyList<string> others, Action<string> act)
    {
        var codes = others.Prepend(unit.Code).Distinct(StringComparer.Ordinal).ToList();
        var tree = new UnitTree(warehouse, connection, transaction);
        var last = codes.Select(tree.LastKnown)
            .Append(connection.ExecuteScalar<string?>("SELECT MAX(o.KnownFrom) FROM Obligation AS o WHERE o.JurisdictionCode IN @codes", new { codes }, transaction))
            .Append(connection.ExecuteScalar<string?>("SELECT MAX(COALESCE(a.UndoneAt, a.KnownAt)) FROM UnitAct AS a", transaction: transaction))
            .Max(StringComparer.Ordinal);
        var at = Instants.After(last ?? "", warehouse.Clock.GetUtcNow());
        var before = LastChange(connection, transaction);
        connection.Execute(
            """
            INSERT INTO UnitNameBefore (FirstChangeId, Name, ValidFromYear, ValidToYear)
            SELECT @first, n.Name, n.ValidFromYear, n.ValidToYear
            FROM JurisdictionName AS n
            WHERE n.JurisdictionCode = @Code AND n.IsAlias = 0
            """, new { first = before + 1, unit.Code }, transaction);

        act(at);

        connection.Execute(
            """
            INSERT INTO UnitAct (FirstChangeId, LastChangeId, JurisdictionCode, KnownAt, Name, ParentCode, CountsInCode, ValidToYear, SuccessorCode)
            VALUES (@first, @lastChange, @Code, @at, @Name, @Parent, @CountsIn, @ValidToYear, @Successor)
            """,
            new { first = before + 1, lastChange = LastChange(connection, transaction), unit.Code, at, unit.Name, unit.Parent, unit.CountsIn, unit.ValidToYear, unit.Successor }, transaction);
    }

    private static long LastChange(DbConnection connection, DbTransaction transaction) =>
        connection.ExecuteScalar<long?>("SELECT MAX(c.UnitChangeId) FROM UnitChange AS c", transaction: transaction) ?? 0;
}
