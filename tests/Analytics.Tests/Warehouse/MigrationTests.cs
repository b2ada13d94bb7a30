using System.Text.RegularExpressions;
using Analytics.Tests.Conventions;
using Analytics.Warehousing;
using Analytics.Warehousing.Engines;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Analytics.Tests.Warehousing;

/// <summary>A warehouse of a released program opens under today's: the same tables as a new one, and what people decided still in them.</summary>
public partial class MigrationTests : IDisposable
{
    private static readonly string Released = Path.Combine(Repository.Root, "tests", "Analytics.Tests", "Warehouse", "Released");

    private readonly string folder = Directory.CreateTempSubdirectory("migration-").FullName;
    private readonly TestEngine engine;
    private readonly SqlServerDatabase? database;

    public MigrationTests() : this(TestEngine.Sqlite)
    {
    }

    protected MigrationTests(TestEngine engine)
    {
        this.engine = engine;
        database = engine == TestEngine.SqlServer ? SqlServerDatabase.Create() : null;
    }

    public static TheoryData<string> Releases => [.. Directory.EnumerateFiles(Released, "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Releases))]
    public void A_released_warehouse_and_its_migrations_make_the_same_tables_as_a_new_one(string release)
    {
        using var fresh = new TempWarehouse(null, engine);
        using var old = Opened(release);

        Assert.Equal(Shape(fresh.Warehouse), Shape(old));
    }

    [SkippableTheory]
    [MemberData(nameof(Releases))]
    public void What_people_decided_outlives_the_migrations(string release)
    {
        using var old = Opened(release);

        Assert.Equal(18, old.Obligations.Of("630106", 2020).Count);
        Assert.Equal("鲁沙尔镇", old.Units.Get("630106102").Name);
        Assert.Equal(16, old.Roster.Close("630106", 2020) - 2);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        database?.Dispose();
        GC.SuppressFinalize(this);
    }

    private Warehouse Opened(string release)
    {
        if (engine == TestEngine.SqlServer)
        {
            Skip.If(database is null, SqlServerDatabase.NotConfigured);
            using var server = new SqlConnection(database!.ConnectionString);
            server.Open();
            server.Execute(new SqlServerEngine(database.ConnectionString).Translate(Literal().Replace(File.ReadAllText(Path.Combine(Released, release)), "N$0")));
            return Warehouse.Open($"sqlserver:{database.ConnectionString}");
        }

        var path = Path.Combine(folder, release + ".db");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path}"))
        {
            connection.Open();
            connection.Execute(File.ReadAllText(Path.Combine(Released, release)));
        }

        return Warehouse.Open($"sqlite:{path}");
    }

    // A column that a migration adds stands last, so the order of columns is no part of the shape.
    private List<string> Shape(Warehouse warehouse)
    {
        using var connection = warehouse.Connect();
        return [.. (engine == TestEngine.Sqlite ? OfSqlite(connection) : OfSqlServer(connection)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfSqlite(System.Data.Common.DbConnection connection) =>
        connection.Query<(string Table, string Column, string Type, long NotNull, long Key)>(
            """
            SELECT m.name, p.name, p.type, p."notnull", p.pk
            FROM sqlite_master AS m
            INNER JOIN pragma_table_info(m.name) AS p
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'
            """).Select(column => $"{column.Table}.{column.Column} {column.Type} {column.NotNull} {column.Key}")
        .Concat(connection.Query<string>("SELECT 'index ' || name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'"))
        .Concat(connection.Query<string>("SELECT 'view ' || name FROM sqlite_master WHERE type = 'view'"));

    // Names of indexes are left out: a server that only speaks the protocol gives them names of its own.
    private static IEnumerable<string> OfSqlServer(System.Data.Common.DbConnection connection) =>
        connection.Query<(string Table, string Column, string Type, int? Length, string IsNullable)>(
            """
            SELECT c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, c.CHARACTER_MAXIMUM_LENGTH, c.IS_NULLABLE
            FROM INFORMATION_SCHEMA.COLUMNS AS c
            INNER JOIN sys.tables AS t
                ON t.name = c.TABLE_NAME
            """).Select(column => $"{column.Table}.{column.Column} {column.Type} {column.Length} {column.IsNullable}")
        .Concat(connection.Query<string>("SELECT name FROM sys.views").Select(view => "view " + view));

    [GeneratedRegex("'[^'\\n]*'")]
    private static partial Regex Literal();
}
