using System.Text.RegularExpressions;
using Analytics.Tests.Conventions;
using Analytics.Warehousing;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Analytics.Tests.Warehousing;

/// <summary>The administrator's scripts in deploy/sqlserver, run as they are: what each login may do, and what it may not.</summary>
[Collection(nameof(SqlServerWarehouseTests))]
public sealed partial class SqlServerRightsTests : IDisposable
{
    private const string Password = "Tr0ub4dor-and-3";

    private readonly SqlServerDatabase? database = SqlServerDatabase.Create();
    private readonly string suffix = Guid.NewGuid().ToString("N")[..8];

    [SkippableFact]
    public void The_owner_makes_the_warehouse_the_writer_works_in_it_and_the_reader_reads_views_alone()
    {
        Prepare();
        using (Warehouse.Open($"sqlserver:{As("owner")}"))
        {
        }

        using (var warehouse = Warehouse.Open($"sqlserver:{As("writer")}"))
        {
            Assert.True(warehouse.Imports.Begin(new ImportRequest("a run of the writer", "writer")) > 0);
            using var writer = warehouse.Connect();
            Refused(() => writer.Execute("CREATE TABLE NotForTheWriter (A INT)"));
        }

        using var reader = new SqlConnection(As("reader"));
        reader.Open();
        Assert.True(reader.ExecuteScalar<int>("SELECT COUNT(*) FROM RollupCoverageByYear") >= 0);
        Refused(() => reader.Execute("DELETE FROM Obligation"));
        Refused(() => reader.Execute("INSERT INTO DimChannel (ChannelCode) VALUES ('mine')"));
        Refused(() => reader.Query("SELECT PasswordHash FROM Person"));
    }

    [SkippableFact]
    public void The_columnstore_script_leaves_a_server_without_it_as_it_was()
    {
        Prepare();
        using var warehouse = Warehouse.Open($"sqlserver:{database!.ConnectionString}");

        Run("columnstore.sql");
        Run("columnstore.sql");

        Assert.Equal([0], warehouse.Query<int>("SELECT COUNT(*) FROM CellInForce AS c"));
    }

    public void Dispose()
    {
        if (database is null)
        {
            return;
        }

        SqlConnection.ClearAllPools();
        database.Dispose();
        using var connection = new SqlConnection(Environment.GetEnvironmentVariable("ANALYTICS_TEST_SQLSERVER"));
        connection.Open();
        foreach (var login in new[] { "owner", "writer", "reader" })
        {
            connection.Execute($"IF EXISTS (SELECT 1 FROM sys.server_principals WHERE name = '{Login(login)}') DROP LOGIN {Login(login)}");
        }
    }

    private void Prepare()
    {
        Skip.If(database is null, SqlServerDatabase.NotConfigured);
        Run("logins.sql");
    }

    private void Run(string script)
    {
        var text = Repository.Read($"deploy/sqlserver/{script}")
            .Replace("$(Database)", new SqlConnectionStringBuilder(database!.ConnectionString).InitialCatalog, StringComparison.Ordinal).Replace("$(Owner)", Login("owner"), StringComparison.Ordinal).Replace("$(Writer)", Login("writer"), StringComparison.Ordinal).Replace("$(Reader)", Login("reader"), StringComparison.Ordinal)
            .Replace("$(OwnerPassword)", Password, StringComparison.Ordinal).Replace("$(WriterPassword)", Password, StringComparison.Ordinal).Replace("$(ReaderPassword)", Password, StringComparison.Ordinal);
        using var connection = new SqlConnection(database!.ConnectionString);
        connection.Open();
        foreach (var batch in Batches().Split(text).Where(batch => batch.Trim().Length > 0))
        {
            connection.Execute(batch);
        }
    }

    private string Login(string role) => $"test_{role}_{suffix}";

    private string As(string role) => new SqlConnectionStringBuilder(database!.ConnectionString) { UserID = Login(role), Password = Password }.ConnectionString;

    private static void Refused(Action act)
    {
        var refusal = Assert.Throws<SqlException>(act);
        Assert.Contains("denied", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Batches();
}
