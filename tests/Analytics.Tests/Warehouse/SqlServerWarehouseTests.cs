using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>The same facts on SQL Server.</summary>
[Collection(nameof(SqlServerWarehouseTests))]
public sealed class SqlServerWarehouseTests : WarehouseContract
{
    private TempWarehouse? temp;

    protected override Warehouse Empty() => (temp = new TempWarehouse(Clock, TestEngine.SqlServer)).Warehouse;

    protected override void Clean() => temp?.Dispose();
}
