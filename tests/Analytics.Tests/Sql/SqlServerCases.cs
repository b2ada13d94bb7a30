using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

namespace Analytics.Tests.Sql;

public sealed class SqlServerCases(SqlServerCases.Fixture fixture) : SqlCases, IClassFixture<SqlServerCases.Fixture>
{
    protected override Warehouse Shared
    {
        get
        {
            Skip.If(fixture.Warehouse is null, SqlServerDatabase.NotConfigured);
            return fixture.Warehouse!;
        }
    }

    public sealed class Fixture : IDisposable
    {
        private readonly SqlServerDatabase? database = SqlServerDatabase.Create();

        public Fixture() => Warehouse = database is null ? null : Analytics.Warehousing.Warehouse.Open($"sqlserver:{database.ConnectionString}");

        public Warehouse? Warehouse { get; }

        public void Dispose()
        {
            Warehouse?.Dispose();
            database?.Dispose();
        }
    }
}
