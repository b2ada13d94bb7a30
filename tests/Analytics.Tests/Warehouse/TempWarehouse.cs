using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>A new SQLite warehouse in a folder of its own, gone after the test.</summary>
public sealed class TempWarehouse : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-").FullName;

    public TempWarehouse(TimeProvider? clock = null)
    {
        Path = System.IO.Path.Combine(folder, "analytics.db");
        Warehouse = Warehouse.Open($"sqlite:{Path}", clock);
    }

    public string Path { get; }

    public Warehouse Warehouse { get; }

    public void Dispose()
    {
        Warehouse.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
