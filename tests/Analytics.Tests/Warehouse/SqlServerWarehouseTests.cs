using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>The same facts on SQL Server, in a database of its own for each test.</summary>
[Collection(nameof(SqlServerWarehouseTests))]
public sealed class SqlServerWarehouseTests : WarehouseContract
{
    private readonly SqlServerDatabase? database = SqlServerDatabase.Create();

    private Warehouse? warehouse;

    protected override Warehouse Empty()
    {
        Skip.If(database is null, SqlServerDatabase.NotConfigured);
        return warehouse = Warehouse.Open($"sqlserver:{database!.ConnectionString}", Clock);
    }

    protected override void Clean()
    {
        warehouse?.Dispose();
        database?.Dispose();
    }
}
