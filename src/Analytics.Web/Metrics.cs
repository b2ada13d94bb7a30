using System.Diagnostics.Metrics;
using Analytics.Warehousing;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Analytics.Web;

/// <summary>What a watching system may count, by OpenTelemetry: the queue, imports, jobs; and requests, which the framework counts itself.</summary>
/// <remarks>The figures are asked of the warehouse when they are collected, so that they hold for all programs that share it. Nothing is sent
/// anywhere unless <c>Metrics:Endpoint</c> names a collector, and no figure names a unit, a file or a person.</remarks>
public sealed class Metrics : IDisposable
{
    /// <summary>The meter's name, for collectors inside the process.</summary>
    public const string Name = "Analytics";

    private readonly Meter meter = new(Name);
    private readonly Warehouse warehouse;
    private readonly MeterProvider? provider;

    public Metrics(Warehouse warehouse, SiteSettings settings)
    {
        this.warehouse = warehouse;
        meter.CreateObservableGauge("analytics.queue.files", Queue, "{file}", "Files in the import queue, by state.");
        meter.CreateObservableCounter("analytics.imports", Imports, "{file}", "What became of imported files, by outcome.");
        meter.CreateObservableGauge("analytics.job.duration", Jobs, "s", "How long the last run of each job took; by job and outcome.");
        if (settings.MetricsEndpoint is { } endpoint)
        {
            provider = Sdk.CreateMeterProviderBuilder().AddMeter(Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddOtlpExporter(exporter => (exporter.Endpoint, exporter.Protocol) = (new Uri(endpoint, "v1/metrics"), OtlpExportProtocol.HttpProtobuf))
                .Build();
        }
    }

    /// <summary>Sends what was counted so far; for tests and for the end of the program.</summary>
    public bool Flush() => provider?.ForceFlush() ?? false;

    public void Dispose()
    {
        provider?.Dispose();
        meter.Dispose();
    }

    private List<Measurement<long>> Queue() => Asked<long>(() =>
    {
        var state = warehouse.Queue.State();
        return [Of(state.Waiting, "waiting"), Of(state.InHand, "in-hand"), Of(state.SetAside, "set-aside")];
    });

    private List<Measurement<long>> Imports() => Asked<long>(() =>
    {
        var sums = warehouse.Query<Sums>(
            "SELECT COALESCE(SUM(r.Loaded), 0) AS Loaded, COALESCE(SUM(r.Unchanged), 0) AS Unchanged, COALESCE(SUM(r.SetAside), 0) AS SetAside FROM ImportRun AS r")[0];
        return [Of(sums.Loaded, "loaded"), Of(sums.Unchanged, "unchanged"), Of(sums.SetAside, "set-aside")];
    });

    private List<Measurement<double>> Jobs() => Asked<double>(() =>
    [
        .. warehouse.JobRuns.Last().Values.Where(run => run.EndedAt is not null).Select(run => new Measurement<double>(
            (Instants.Parse(run.EndedAt!) - Instants.Parse(run.StartedAt)).TotalSeconds,
            new("job", run.JobId), new("outcome", run.OutcomeCode))),
    ]);

    private static Measurement<long> Of(long value, string state) => new(value, new KeyValuePair<string, object?>("state", state));

    // A warehouse that is out of reach gives no figure, and no zero; /health/ready says why.
    private static List<Measurement<T>> Asked<T>(Func<List<Measurement<T>>> ask)
        where T : struct
    {
        try
        {
            return ask();
        }
        catch (Exception wrong) when (wrong is WarehouseException or System.Data.Common.DbException)
        {
            return [];
        }
    }

    private sealed record Sums
    {
        public required long Loaded { get; init; }

        public required long Unchanged { get; init; }

        public required long SetAside { get; init; }
    }
}
