using System.Data.Common;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>What some units are called, and of what kind and level they are.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, Entry> entries;

    private UnitNames(IEnumerable<Entry> entries) =>
        this.entries = entries.DistinctBy(entry => entry.JurisdictionCode, StringComparer.Ordinal).ToDictionary(entry => entry.JurisdictionCode, StringComparer.Ordinal);

    public Entry this[string code] => entries[code];

    /// <summary>Of all units below a body.</summary>
    public static UnitNames Below(Warehouse warehouse, DbConnection connection, RollupQuery query) => new(connection.Query<Entry>(
        query.Knowledge.Compose(
            """
            SELECT j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode
            FROM TreeInForce AS t
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = t.DescendantCode
            WHERE t.AncestorCode = @Under
            """, warehouse.Engine),
        query.Knowledge.Parameters(new { query.Under })));

    /// <summary>Of some units.</summary>
    public static UnitNames Of(DbConnection connection, IEnumerable<string> codes) => new(codes.Chunk(400).SelectMany(some => connection.Query<Entry>(
        "SELECT j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode FROM DimJurisdiction AS j WHERE j.JurisdictionCode IN @some", new { some })));

    /// <summary>One unit.</summary>
    internal sealed record Entry
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required string LevelCode { get; init; }
    }
}
