using Analytics.Jobs.Importing;
using Analytics.Warehousing;
using Analytics.Web.Scheduling;

namespace Analytics.Web.Importing;

/// <summary>Works the import queue beside the pages: at once after an upload, and now and then for what another program left.</summary>
public sealed class ImportService(Warehouse warehouse, IEnumerable<IJobHost> hosts, ILogger<ImportService> log) : BackgroundService
{
    // Files that wait for another try have no upload that wakes this service.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim asked = new(0);

    /// <summary>Says that something was put in the queue.</summary>
    public void Wake() => asked.Release();

    public override void Dispose()
    {
        asked.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // A host with workers of its own takes the files; without one they are worked here.
                if (warehouse.Queue.State().Waiting is not (var waiting and > 0) || !hosts.Any(host => host.Spread(waiting)))
                {
                    await new QueueWorker(warehouse).RunAsync(cancellationToken: stoppingToken);
                }

                await asked.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A locked or vanished database passes; the files wait in it, and the next round goes on from there.
                log.LogWarning(fault, "The import queue could not be worked; it is tried again in {Seconds} seconds.", Look.TotalSeconds);
                await Task.Delay(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
