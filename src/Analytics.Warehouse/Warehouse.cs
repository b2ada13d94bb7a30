using System.Data.Common;
using Analytics.Warehousing.Deployment;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>The warehouse: one place to open it, and a part for each thing that is asked of it.</summary>
public sealed class Warehouse : IDisposable
{
    private Warehouse(WarehouseAddress address, Engine engine, TimeProvider clock)
    {
        Address = address;
        Engine = engine;
        Clock = clock;
        Measures = new MeasureIds(this);
        Units = new Units(this);
        Senders = new Senders(this);
        Roster = new Roster(this);
        Obligations = new Obligations(this);
        Loader = new ReportLoader(this);
        Versions = new Versions(this);
        Corrections = new Corrections(this);
        Publications = new Publications(this);
        Rollups = new Rollups(this);
        Findings = new Findings(this);
        WaitingChecks = new WaitingChecks(this);
        UnitChanges = new UnitChanges(this);
        UnitHistory = new UnitHistory(this);
        Consolidations = new Consolidations(this);
        Imports = new Imports(this);
        JobRuns = new JobRuns(this);
        Queue = new WaitingFiles(this);
    }

    public WarehouseAddress Address { get; }

    public Engine Engine { get; }

    public TimeProvider Clock { get; }

    /// <summary>Bodies: by code, by name, below one another.</summary>
    public Units Units { get; }

    public Senders Senders { get; }

    /// <summary>Enters what becomes of units: renamed, moved, merged, split; and takes it back.</summary>
    public UnitChanges UnitChanges { get; }

    /// <summary>Units through time: what became of them, and what they were called.</summary>
    public UnitHistory UnitHistory { get; }

    /// <summary>The government's own report beside the sum of its units.</summary>
    public Consolidations Consolidations { get; }

    /// <summary>Who is expected to file, and by when.</summary>
    public Roster Roster { get; }

    /// <summary>What became of each expected report.</summary>
    public Obligations Obligations { get; }

    /// <summary>Brings read reports in, wholly or not at all.</summary>
    public ReportLoader Loader { get; }

    /// <summary>What was filed, again and again, and what people said of it.</summary>
    public Versions Versions { get; }

    /// <summary>What a person sets right, as new versions.</summary>
    public Corrections Corrections { get; }

    /// <summary>Reports as published on the web, beside what was filed.</summary>
    public Publications Publications { get; }

    /// <summary>Sums with their coverage.</summary>
    public Rollups Rollups { get; }

    /// <summary>What checks say of the versions in force, and what people say of that.</summary>
    public Findings Findings { get; }

    /// <summary>What still has to be judged beside what came in.</summary>
    public WaitingChecks WaitingChecks { get; }

    /// <summary>Runs that brought files in.</summary>
    public Imports Imports { get; }

    /// <summary>The files that wait to be imported.</summary>
    public WaitingFiles Queue { get; }

    /// <summary>The record of scheduled work.</summary>
    public JobRuns JobRuns { get; }

    internal MeasureIds Measures { get; }

    /// <summary>Opens a warehouse, and makes it or brings it to today's form where needed.</summary>
    /// <param name="spec"><c>sqlite:PATH</c>, <c>sqlserver:@NAME</c>; null asks ANALYTICS_WAREHOUSE, then the default place.</param>
    /// <param name="clock">Null is the machine's.</param>
    /// <param name="named">Looks a connection string up by name in the settings.</param>
    /// <param name="patience">How long a writer waits while another program writes; null is a minute. SQLite alone.</param>
    public static Warehouse Open(string? spec = null, TimeProvider? clock = null, Func<string, string?>? named = null, TimeSpan? patience = null)
    {
        clock ??= TimeProvider.System;
        var address = WarehouseAddress.Parse(spec, named);
        Engine engine = address.Engine == "sqlserver" ? new SqlServerEngine(address.Target) : new SqliteEngine(address.Target, patience);
        engine.Prepare();
        Deployer.Deploy(engine, clock);
        return new Warehouse(address, engine, clock);
    }

    /// <summary>An open connection; dispose it soon.</summary>
    public DbConnection Connect() => Engine.Connect();

    /// <summary>Begins to read several things as they stood at one moment: on SQLite for certain, on a server statement by statement.</summary>
    public DbTransaction BeginReading(DbConnection connection) => Engine.BeginReading(connection);

    /// <summary>Rows of a SELECT over the views of <c>sql/views</c>, from where the question is asked.</summary>
    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null, Knowledge? knowledge = null)
    {
        knowledge ??= Knowledge.Now;
        using var connection = Connect();
        return connection.Query<T>(knowledge.Compose(sql, Engine), knowledge.Parameters(parameters), buffered: true).AsList();
    }

    /// <summary>Rows of a SELECT over the views, one after another, from where the question is asked; for answers of thousands of rows.</summary>
    internal RowReader Rows(DbConnection connection, string sql, Knowledge knowledge, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Engine.Reader(connection, knowledge.Compose(sql, Engine), [.. parameters, ("AsOf", knowledge.AsOf is { } instant ? Instants.Text(instant) : null), ("FiledBy", Instants.Text(knowledge.FiledBy))]);

    /// <summary>How SQLite means to answer a SELECT over the views, step by step; for tests and for docs/performance.md.</summary>
    public IReadOnlyList<string> Plan(string sql, Knowledge? knowledge = null)
    {
        knowledge ??= Knowledge.Now;
        using var connection = Connect();
        return [.. connection.Query<PlanStep>("EXPLAIN QUERY PLAN " + knowledge.Compose(sql, Engine), knowledge.Parameters(null)).Select(step => step.Detail)];
    }

    /// <summary>Does something wholly or not at all; on a server, again where it met a deadlock or a moment's failure.</summary>
    internal T Write<T>(Func<DbConnection, DbTransaction, T> work) => Transient.Retry(
        () =>
        {
            using var turn = Engine.Turn();
            using var connection = Engine.ConnectToWrite();
            using var transaction = Engine.Begin(connection);
            try
            {
                var result = work(connection, transaction);
                transaction.Commit();
                return result;
            }
            catch
            {
                // What is thrown is what went wrong first, not that there was nothing left to roll back.
                Engine.Abandon(connection, transaction);
                throw;
            }
        },
        Engine.IsTransient);

    /// <summary>Lets go of the database's pooled connections, so that its file can be moved or deleted.</summary>
    public void Dispose() => Engine.Release();

    private sealed record PlanStep
    {
        public required string Detail { get; init; }
    }
}
