using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

public sealed class SqliteWarehouseTests : WarehouseContract
{
    private TempWarehouse? temp;

    protected override Warehouse Empty() => (temp = new TempWarehouse(Clock)).Warehouse;

    protected override void Clean() => temp?.Dispose();
}
