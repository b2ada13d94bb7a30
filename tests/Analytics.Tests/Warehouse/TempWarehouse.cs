using Analytics.Warehousing;

namespace Analytics.Tests.Warehousing;

/// <summary>An empty warehouse of a test's own, gone after it: a file in a folder of its own, or a database on the test server.</summary>
public sealed class TempWarehouse : IDisposable
{
    private readonly string? folder;
    private readonly SqlServerDatabase? database;

    public TempWarehouse(TimeProvider? clock = null, TestEngine engine = TestEngine.Sqlite)
    {
        if (engine == TestEngine.SqlServer)
        {
            database = SqlServerDatabase.Lend();
            Skip.If(database is null, SqlServerDatabase.NotConfigured);
            Warehouse = Warehouse.Open($"sqlserver:{database!.ConnectionString}", clock);
            return;
        }

        folder = Directory.CreateTempSubdirectory("warehouse-").FullName;
        Warehouse = Warehouse.Open($"sqlite:{Path}", clock);
    }

    /// <summary>The file; on SQLite alone.</summary>
    public string Path => System.IO.Path.Combine(folder ?? throw new InvalidOperationException("A warehouse on a server is no file."), "analytics.db");

    public Warehouse Warehouse { get; }

    public void Dispose()
    {
        Warehouse.Dispose();
        database?.GiveBack();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
