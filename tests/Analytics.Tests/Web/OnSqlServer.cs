using Analytics.Tests.Warehousing;
using Analytics.Warehousing;

// The site once more over a warehouse on SQL Server: every page walked signed in, every route asked for by every role.
namespace Analytics.Tests.Web;

/// <summary>The running site with its warehouse on the test server; skips its tests where none is named.</summary>
public sealed class SqlServerSite : RunningSite
{
    private SqlServerDatabase? database;

    /// <summary>Itself, where a server is named.</summary>
    public RunningSite OrSkip()
    {
        Skip.If(database is null, SqlServerDatabase.NotConfigured);
        return this;
    }

    public override Task InitializeAsync() => (database = SqlServerDatabase.Lend()) is null ? Task.CompletedTask : base.InitializeAsync();

    public override async Task DisposeAsync()
    {
        if (database is not null)
        {
            await base.DisposeAsync();
            database.GiveBack();
        }
    }

    protected override Warehouse Open() => Warehouse.Open($"sqlserver:{database!.ConnectionString}", TimeProvider.System);
}

/// <summary>One such site for all of them.</summary>
[CollectionDefinition(nameof(SqlServerSiteTests))]
public sealed class SqlServerSiteTests : ICollectionFixture<SqlServerSite>;

[Collection(nameof(SqlServerSiteTests))]
public sealed class PagesOnSqlServer(SqlServerSite site) : PageTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class RouteMatrixOnSqlServer(SqlServerSite site) : RouteMatrixTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class WorkingPagesOnSqlServer(SqlServerSite site) : WorkingPagesTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class ScoringPagesOnSqlServer(SqlServerSite site) : ScoringPageTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class ApiTwinsOnSqlServer(SqlServerSite site) : ApiTwinTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class PastAndTreeOnSqlServer(SqlServerSite site) : PastAndTreeTests(site.OrSkip());

[Collection(nameof(SqlServerSiteTests))]
public sealed class SignInOnSqlServer(SqlServerSite site) : SignInTests(site.OrSkip());

[Collection(nameof(SqlServerWarehouseTests))]
public sealed class FirstDayOnSqlServer() : FirstDayTests(TestEngine.SqlServer);

#if OPEN_ID
[Collection(nameof(SqlServerWarehouseTests))]
public sealed class OpenIdOnSqlServer() : OpenIdTests(TestEngine.SqlServer);
#endif
