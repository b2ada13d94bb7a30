using Analytics.Warehousing.Engines;
using Microsoft.Data.SqlClient;

namespace Analytics.Tests.Warehousing;

/// <summary>A database of its own on the server that <c>ANALYTICS_TEST_SQLSERVER</c> names, gone after the test.</summary>
public sealed class SqlServerDatabase : IDisposable
{
    /// <summary>What a skipped test says.</summary>
    public const string NotConfigured = "No server is named in ANALYTICS_TEST_SQLSERVER (a connection string that may create databases).";

    private readonly string server;
    private readonly string name;

    private SqlServerDatabase(string server)
    {
        this.server = server;
        name = $"analytics_test_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name}");
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static SqlServerDatabase? Create() =>
        Environment.GetEnvironmentVariable("ANALYTICS_TEST_SQLSERVER") is { Length: > 0 } server ? Fresh(server) : null;

    // Opening through the engine first lets the client run as the program runs.
    private static SqlServerDatabase Fresh(string server)
    {
        new SqlServerEngine(server).Prepare();
        return new SqlServerDatabase(server);
    }

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        try
        {
            Execute($"DROP DATABASE {name}");
        }
        catch (SqlException)
        {
            // A connection that the server has not let go of keeps the database; the next run does not meet it again.
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
