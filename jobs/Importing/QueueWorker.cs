using System.Data.Common;
using Analytics.Core.Words;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes files from the queue until it is empty: read, check, load, and out of the queue; several workers share one queue.</summary>
public sealed class QueueWorker(Warehouse warehouse, ImportSettings settings)
{
    private const int FilesAtATime = 200;

    /// <summary>Works until nothing waits that may be tried now.</summary>
    /// <param name="each">Hears of every file as soon as it is settled, with what became of its reports.</param>
    public async Task<ImportSummary> RunAsync(Action<QueuedFile, IReadOnlyList<ImportLine>>? each = null, CancellationToken cancellationToken = default)
    {
        var import = new DocumentImport(warehouse, settings);
        var counts = new int[3];
        var known = warehouse.Loader.Known();
        while (!cancellationToken.IsCancellationRequested && warehouse.Queue.Lease(WorkerName.Own, FilesAtATime) is { Count: > 0 } held)
        {
            using var alive = new Timer(_ => Renew(held), null, WaitingFiles.Hold / 4, WaitingFiles.Hold / 4);
            try
            {
                var readings = new IReadOnlyList<FileReading>[held.Count];
                await Parallel.ForAsync(0, held.Count, cancellationToken, (i, _) =>
                {
                    readings[i] = Read(held[i], known);
                    return ValueTask.CompletedTask;
                });
                Settle(import, held, readings, counts, each);
                known = warehouse.Loader.Known();
            }
            catch (OperationCanceledException)
            {
                warehouse.Queue.GiveBack(held);
            }
            catch (Exception fault) when (fault is DbException or IOException && held.Count > 1)
            {
                // The batch as a whole could not be written: each file gets another try, alone, after a pause.
                foreach (var file in held)
                {
                    warehouse.Queue.Fail(file, file.Sha256, "write-failed", fault.Message, mayPass: true);
                }
            }
            catch (Exception fault) when (fault is DbException or IOException)
            {
                counts[(int)LoadStatus.SetAside] += warehouse.Queue.Fail(held[0], held[0].Sha256, "write-failed", $"写入失败：{fault.Message}", mayPass: true) ? 1 : 0;
            }
        }

        return new ImportSummary(counts[0], counts[1], counts[2]);
    }

    private IReadOnlyList<FileReading> Read(QueuedFile file, ILookup<string, KnownFile> known)
    {
        IReadOnlyList<FileReading> readings = file.Holds > WaitingFiles.MostHolds
            ? [Refused(file, "worker-lost", new Text(
                "导入程序处理这份文件时多次中断，不再重试。原件已留存，请告知维护人员。",
                "The importing program broke off on this file again and again; it is not tried any more. The file is kept."))]
            : file.Path is { } path ? FileReading.AllOf(path, known, settings.Reading)
            : warehouse.Versions.File(file.Sha256!) is { } kept ? FileReading.AllOf(file.Name, kept.Bytes, known, settings.Reading)
            : [Refused(file, "gone", new Text("文件已不在，请重新上传。", "The file is no longer there; upload it again."))];
        return
        [
            .. readings.Select(reading => reading with
            {
                Reports = SaidUnit.Apply(reading.Reports, file.JurisdictionCode, warehouse),
                ReceivedOn = Instants.Day(file.ReceivedOn) ?? reading.ReceivedOn,
            }),
        ];
    }

    private static FileReading Refused(QueuedFile file, string code, Text words) =>
        new(file.Path ?? file.Name) { Sha256 = file.Sha256, Refusal = new Refusal(code, words) };

    private void Settle(DocumentImport import, IReadOnlyList<QueuedFile> held, IReadOnlyList<FileReading>[] readings, int[] counts, Action<QueuedFile, IReadOnlyList<ImportLine>>? each)
    {
        var failed = new Dictionary<FileReading, (string Code, Text Words, bool MayPass)>(ReferenceEqualityComparer.Instance);
        var taken = readings.SelectMany(all => all).ToArray();
        var lines = import.Take(taken, (file, code, words, mayPass) => failed.TryAdd(file, (code, words, mayPass))).ToLookup(line => line.File, StringComparer.Ordinal);
        var settled = new List<int>(held.Count);
        var done = new List<QueuedFile>(held.Count);
        for (var i = 0; i < held.Count; i++)
        {
            var failures = readings[i].Where(failed.ContainsKey).ToList();
            if (failures.Count == 0)
            {
                done.Add(held[i]);
                settled.Add(i);
            }
            else if (SetAside(held[i], failures, failed))
            {
                settled.Add(i);
            }
        }

        warehouse.Queue.Done(done);
        foreach (var i in settled)
        {
            IReadOnlyList<ImportLine> own = [.. readings[i].Select(reading => reading.Path).Distinct(StringComparer.Ordinal).SelectMany(path => lines[path])];
            foreach (var line in own)
            {
                counts[(int)line.Status]++;
            }

            each?.Invoke(held[i], own);
        }
    }

    // The file's own row tells of its first failure; in an archive, each file that gave no report is kept as one of its own.
    private bool SetAside(QueuedFile file, List<FileReading> failures, Dictionary<FileReading, (string Code, Text Words, bool MayPass)> failed)
    {
        foreach (var reading in failures.Where(reading => reading is { Sha256: not null, Bytes.Length: > 0 }))
        {
            warehouse.Loader.KeepSetAside(reading.Path, reading.Sha256!, "unknown", reading.Bytes);
        }

        var (code, words, _) = failed[failures[0]];
        var setAside = warehouse.Queue.Fail(file, failures[0].Sha256, code, words.Zh, failures.Exists(failure => failed[failure].MayPass));
        if (setAside)
        {
            foreach (var reading in failures.Skip(1))
            {
                warehouse.Imports.SetAside(file.ImportRunId, reading.Path, reading.Sha256, failed[reading].Code, failed[reading].Words.Zh);
            }
        }

        return setAside;
    }

    private void Renew(IReadOnlyList<QueuedFile> held)
    {
        try
        {
            warehouse.Queue.Renew(held);
        }
        catch (DbException)
        {
            // A busy database may miss one renewal; the hold lasts four times as long as the pause between two.
        }
    }
}
