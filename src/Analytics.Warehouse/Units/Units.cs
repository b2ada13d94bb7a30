using System.Data.Common;
using Analytics.Core.Divisions;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>Bodies: by code, by name, below one another. A body enters the warehouse when it is first expected or first files.</summary>
public sealed class Units(Warehouse warehouse)
{
    /// <summary>The unit with this code, in the warehouse or in the list of divisions; null where neither knows it.</summary>
    public Unit? Find(string code)
    {
        using var connection = warehouse.Connect();
        return Find(connection, null, code) ?? KnownUnits.Find(code);
    }

    /// <summary>The unit with this code; a code that nobody knows is an error of the caller.</summary>
    public Unit Get(string code) =>
        Find(code) ?? throw new WarehouseException($"没有代码为 {code} 的单位。No unit has the code {code}.");

    /// <summary>Units with this name, today's or former, in the warehouse and in the list of divisions.</summary>
    public IReadOnlyList<Unit> Named(string name)
    {
        using var connection = warehouse.Connect();
        var here = connection.Query<UnitRow>(
            $"SELECT {UnitRow.Columns} FROM DimJurisdiction AS j WHERE {UnitRow.Exists} AND (j.Name = @name OR j.JurisdictionCode IN (SELECT n.JurisdictionCode FROM JurisdictionName AS n WHERE n.Name = @name))",
            new { name }).Select(row => row.ToUnit()).ToList();
        var listed = DivisionList.Default.Named(name).Where(division => !here.Exists(unit => unit.Code == division.Code)).Select(division => KnownUnits.Find(division.Code)!);
        return [.. here.Concat(listed).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    /// <summary>The units of the warehouse directly below a code, in code order.</summary>
    public IReadOnlyList<Unit> Below(string code)
    {
        using var connection = warehouse.Connect();
        return [.. connection.Query<UnitRow>($"SELECT {UnitRow.Columns} FROM DimJurisdiction AS j WHERE j.ParentCode = @code AND {UnitRow.Exists} ORDER BY j.JurisdictionCode", new { code }).Select(row => row.ToUnit())];
    }

    /// <summary>The units of the warehouse with these codes, in no order.</summary>
    internal static IEnumerable<Unit> Rows(DbConnection connection, IReadOnlyList<string> codes) =>
        connection.Query<UnitRow>($"SELECT {UnitRow.Columns} FROM DimJurisdiction AS j WHERE j.JurisdictionCode IN @codes", new { codes }).Select(row => row.ToUnit());

    internal static Unit? Find(DbConnection connection, DbTransaction? transaction, string code) =>
        connection.QuerySingleOrDefault<UnitRow>($"SELECT {UnitRow.Columns} FROM DimJurisdiction AS j WHERE j.JurisdictionCode = @code", new { code }, transaction)?.ToUnit();
}
