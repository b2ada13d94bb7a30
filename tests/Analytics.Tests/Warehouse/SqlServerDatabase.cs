using System.Collections.Concurrent;
using Analytics.Warehousing;
using Analytics.Warehousing.Engines;
using Microsoft.Data.SqlClient;

namespace Analytics.Tests.Warehousing;

/// <summary>A database on the server that <c>ANALYTICS_TEST_SQLSERVER</c> names: new and of a test's own, or lent with an empty warehouse in it.</summary>
public sealed class SqlServerDatabase : IDisposable
{
    /// <summary>What a skipped test says.</summary>
    public const string NotConfigured = "No server is named in ANALYTICS_TEST_SQLSERVER (a connection string that may create databases).";

    // A server takes seconds to make every table and view, and milliseconds to empty them.
    private static readonly ConcurrentBag<SqlServerDatabase> Idle = [];

    // Not every server makes or drops two databases at one moment.
    private static readonly Lock OneAtATime = new();

    private readonly string server;
    private readonly string name;

    /// <summary>The tables that the deployer leaves empty; what it fills stays as it is.</summary>
    private string[] emptied = [];

    static SqlServerDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        while (Idle.TryTake(out var database))
        {
            database.Dispose();
        }
    };

    private SqlServerDatabase(string server)
    {
        this.server = server;
        name = $"analytics_test_{Guid.NewGuid():N}";
        lock (OneAtATime)
        {
            Execute(server, $"CREATE DATABASE {name}");
        }

        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>A new database with nothing in it; null where no server is named.</summary>
    public static SqlServerDatabase? Create() =>
        Environment.GetEnvironmentVariable("ANALYTICS_TEST_SQLSERVER") is { Length: > 0 } server ? Fresh(server) : null;

    /// <summary>A database with an empty warehouse of this program in it; null where no server is named. Give it back after the test.</summary>
    public static SqlServerDatabase? Lend()
    {
        if (Idle.TryTake(out var idle) || Create() is not { } made)
        {
            return idle;
        }

        using var warehouse = Warehouse.Open($"sqlserver:{made.ConnectionString}");
        made.emptied = [.. warehouse.Query<string>("SELECT t.name FROM sys.tables AS t").Where(table => warehouse.Query<int>($"SELECT COUNT(*) FROM {table} AS t")[0] == 0)];
        return made;
    }

    /// <summary>Empties what the test has filled, for the next; a database that cannot be emptied is dropped.</summary>
    public void GiveBack()
    {
        try
        {
            Execute(ConnectionString, string.Join(';', emptied.Select(table => $"DELETE FROM {table}")));
            Idle.Add(this);
        }
        catch (SqlException)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        try
        {
            lock (OneAtATime)
            {
                Execute(server, $"DROP DATABASE {name}");
            }
        }
        catch (SqlException)
        {
            // A connection that the server has not let go of keeps the database; the next run does not meet it again.
        }
    }

    // Opening through the engine first lets the client run as the program runs.
    private static SqlServerDatabase Fresh(string server)
    {
        new SqlServerEngine(server).Prepare();
        return new SqlServerDatabase(server);
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
