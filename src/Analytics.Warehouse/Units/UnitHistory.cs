using Analytics.Core.Words;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Units through time, as people entered it: what became of them, and what they were called.</summary>
public sealed class UnitHistory(Warehouse warehouse)
{
    /// <summary>What became of a unit, as it was entered: its own changes, and those by which others came into it or out of it; what was undone is among them.</summary>
    public IReadOnlyList<UnitChangeEntry> Log(string code) => warehouse.Query<UnitChangeEntry>(
        $"""
        {UnitChangeEntry.Selected}
        WHERE c.JurisdictionCode = @code OR c.OtherCode = @code
        ORDER BY c.FromYear, c.UnitChangeId
        """, new { code });

    /// <summary>The last change of a unit that still holds, which an undo would take back; null where there is none that the program can take back.</summary>
    public UnitChangeEntry? Last(string code)
    {
        using var connection = warehouse.Connect();
        return UnitAct.Last(connection, null, code) is { } act ? Log(code).FirstOrDefault(change => change.UnitChangeId == act.FirstChangeId) : null;
    }

    /// <summary>In a sentence each: units among these that bore another name within some years; their series goes on.</summary>
    public IReadOnlyList<Text> Renames(IReadOnlyList<string> codes, int from, int to) => codes.Count == 0 ? [] :
    [
        .. warehouse.Query<NamedUntil>(
            """
            SELECT n.JurisdictionCode, n.Name, n.ValidToYear, j.Name AS NameToday
            FROM JurisdictionName AS n
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = n.JurisdictionCode
            WHERE n.IsAlias = 0 AND n.JurisdictionCode IN @codes AND n.ValidToYear BETWEEN @from AND @to AND n.ValidFromYear <= n.ValidToYear
            ORDER BY n.JurisdictionCode, n.ValidToYear
            """, new { codes, from, to })
            .Select(row => new Text($"{row.NameToday}：{row.ValidToYear} 年度及以前名为{row.Name}，数据连续", $"{row.NameToday}: named {row.Name} up to {row.ValidToYear}; the series goes on")),
    ];

    /// <summary>The names that a unit has borne, with the report years of each; one that was never renamed has one.</summary>
    public IReadOnlyList<UnitName> Names(string code)
    {
        using var connection = warehouse.Connect();
        var names = connection.Query<UnitName>(
            "SELECT n.Name, n.ValidFromYear, n.ValidToYear FROM JurisdictionName AS n WHERE n.JurisdictionCode = @code AND n.IsAlias = 0 ORDER BY n.ValidFromYear", new { code }).AsList();
        return names.Count > 0 ? names : [new UnitName { Name = warehouse.Units.Get(code).Name, ValidFromYear = 0, ValidToYear = 9999 }];
    }

    /// <summary>Years in which a unit has filed although it was no more: its reports stay, and no sum holds them.</summary>
    public IReadOnlyList<int> FiledAfterItsEnd(string code) =>
    [
        .. warehouse.Query<long>(
            """
            SELECT o.ReportYear
            FROM ObligationInForce AS o
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            WHERE o.JurisdictionCode = @code AND o.ReportYear > j.ValidToYear AND o.IsReported = 1
            ORDER BY o.ReportYear
            """, new { code }).Select(year => (int)year),
    ];

    private sealed record NamedUntil
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required int ValidToYear { get; init; }

        public required string NameToday { get; init; }
    }
}
