using System.Data.Common;
using System.Threading.Channels;
using Analytics.Import;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes files from the queue until it is empty: read, check, load, and out of the queue; several workers share one queue.</summary>
/// <remarks>The next files are read while those before them are written.</remarks>
public sealed class QueueWorker(Warehouse warehouse, ReadSettings? reading = null)
{
    /// <summary>Files of one transaction: enough that commits cost little, few enough that a kill loses a second's work.</summary>
    public int FilesAtATime { get; init; } = 200;

    /// <summary>Files of one call; null works until the queue is empty.</summary>
    public int? FilesAtMost { get; init; }

    /// <summary>True where pages show the lines of what it does; an import from the command line prints its own.</summary>
    public bool KeepsLines { get; init; } = true;

    /// <summary>Works until nothing waits that may be tried now.</summary>
    /// <param name="each">Hears of every file as soon as what became of it is committed.</param>
    /// <param name="run">Only files of this run; null is all that no other living program has kept for itself.</param>
    /// <param name="cancellationToken">Stops between two batches; what was not begun is given back.</param>
    public async Task<ImportSummary> RunAsync(Action<WorkedFile>? each = null, long? run = null, CancellationToken cancellationToken = default)
    {
        new YearsBeside(warehouse).JudgeWhatIsLeft();
        var batches = Channel.CreateBounded<ReadBatch>(1);
        using var reader = new QueueReading(warehouse, reading ?? ReadSettings.Default);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var producing = Task.Run(() => ProduceAsync(batches.Writer, reader, run, stop.Token), CancellationToken.None);
        var summary = new ImportSummary(0, 0, 0);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(CancellationToken.None))
            {
                using (batch)
                {
                    summary += stop.IsCancellationRequested ? GiveBack(batch) : Settle(batch, each);
                }
            }
        }
        finally
        {
            // Where this loop ends by a failure, the reading must not wait for ever to hand its files over; their hold lapses.
            await stop.CancelAsync();
            while (batches.Reader.TryRead(out var left))
            {
                left.Dispose();
            }

            await producing;
        }

        new YearsBeside(warehouse).JudgeWhatIsLeft();
        return summary;
    }

    // The files after those in hand are leased while these are read: leasing waits for whoever writes.
    private async Task ProduceAsync(ChannelWriter<ReadBatch> batches, QueueReading reader, long? run, CancellationToken cancellationToken)
    {
        var left = FilesAtMost ?? int.MaxValue;
        var next = Task.FromResult<ReadBatch?>(null);
        ReadBatch? Lease()
        {
            var held = left > 0 && !cancellationToken.IsCancellationRequested ? warehouse.Queue.Lease(WorkerName.Own, Math.Min(left, FilesAtATime), run) : [];
            left -= held.Count;
            return held.Count == 0 ? null : new ReadBatch(held, warehouse);
        }

        try
        {
            for (var batch = Lease(); batch is not null; batch = await next ?? Lease())
            {
                // A file that was tried before is alone in the worker's hands, so that it can harm nobody but itself.
                next = batch.IsFirstTry ? Task.Run(Lease, CancellationToken.None) : Task.FromResult<ReadBatch?>(null);
                if (!cancellationToken.IsCancellationRequested)
                {
                    reader.Read(batch);
                }

                await HandOverAsync(batches, batch, cancellationToken);
            }

            batches.Complete();
        }
        catch (Exception fault)
        {
            // The hold on what was leased ahead lapses, or is given up with this program.
            _ = next.ContinueWith(task => task.Result?.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            batches.Complete(fault);
        }
    }

    private static async Task HandOverAsync(ChannelWriter<ReadBatch> batches, ReadBatch batch, CancellationToken cancellationToken)
    {
        while (cancellationToken.IsCancellationRequested || !batches.TryWrite(batch))
        {
            if (cancellationToken.IsCancellationRequested || !await batches.WaitToWriteAsync(CancellationToken.None))
            {
                batch.GiveBack();
                return;
            }
        }
    }

    private static ImportSummary GiveBack(ReadBatch batch)
    {
        batch.GiveBack();
        return new ImportSummary(0, 0, 0);
    }

    private ImportSummary Settle(ReadBatch batch, Action<WorkedFile>? each)
    {
        List<Settlement> settlements = new(batch.Held.Count);
        List<IReadOnlyList<ImportLine>> lines = new(batch.Held.Count);
        IReadOnlySet<long> again;
        try
        {
            var taken = new BatchLoad(warehouse).Take([.. batch.Readings.SelectMany(all => all)]);
            var next = 0;
            for (var i = 0; i < batch.Held.Count; i++)
            {
                var own = taken.Skip(next).Take(batch.Readings[i].Count).ToList();
                next += own.Count;
                lines.Add([.. own.SelectMany(file => file.Lines)]);
                settlements.Add(SettlementOf(batch.Held[i], lines[i], [.. own.Select(file => file.Failed).OfType<FailedFile>()]));
            }

            again = warehouse.Queue.Settle(settlements);
        }
        catch (Exception fault) when (fault is DbException or IOException or WarehouseException)
        {
            // The batch as a whole could not be written: each file gets another try, alone, after a pause.
            if (WriteFailed(batch, fault, settlements, lines) is not { } later)
            {
                // Not even that can be written, as on a full disk: the hold lapses by itself, and the files are tried again then.
                return new ImportSummary(0, 0, 0, batch.Held.Count);
            }

            again = later;
        }

        var summary = new ImportSummary(0, 0, 0);
        for (var i = 0; i < settlements.Count; i++)
        {
            var waits = again.Contains(settlements[i].File.ImportItemId);
            summary += waits ? new ImportSummary(0, 0, 0, 1) : new ImportSummary(settlements[i].Loaded, settlements[i].Unchanged, settlements[i].SetAside);
            each?.Invoke(new WorkedFile(settlements[i].File, lines[i], !waits));
        }

        return summary;
    }

    private Settlement SettlementOf(QueuedFile file, IReadOnlyList<ImportLine> lines, IReadOnlyList<FailedFile> failures) =>
        new(file, KeepsLines ? [.. lines.Select(line => line.ToRunLine(file))] : [], failures)
        {
            Loaded = lines.Count(line => line.Status == LoadStatus.Loaded),
            Unchanged = lines.Count(line => line.Status == LoadStatus.Unchanged),
            SetAside = lines.Count(line => line.Status == LoadStatus.SetAside),
        };

    private IReadOnlySet<long>? WriteFailed(ReadBatch batch, Exception fault, List<Settlement> settlements, List<IReadOnlyList<ImportLine>> lines)
    {
        var words = new Core.Words.Text($"写入失败：{fault.Message}", $"The warehouse could not be written: {fault.Message}");
        settlements.Clear();
        lines.Clear();
        foreach (var file in batch.Held)
        {
            var name = file.Path ?? file.Name;
            lines.Add([new ImportLine(name, LoadStatus.SetAside, null, null, null, words, null)]);
            settlements.Add(SettlementOf(file, lines[^1], [new FailedFile(name, file.Sha256, "write-failed", words, MayPass: true, null)]));
        }

        try
        {
            return warehouse.Queue.Settle(settlements);
        }
        catch (Exception again) when (again is DbException or WarehouseException)
        {
            return null;
        }
    }
}
