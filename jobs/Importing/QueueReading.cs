using System.Data.Common;
using Analytics.Core.Words;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Reads leased files, on all cores, with what their run and the people behind it say.</summary>
internal sealed class QueueReading(Warehouse warehouse, ReadSettings settings) : IDisposable
{
    private readonly KnownFiles known = new(warehouse);
    private readonly Dictionary<long, RunTerms> terms = [];
    private readonly Lazy<IReadOnlyDictionary<string, string>> senders = new(warehouse.Senders.All);

    /// <summary>Reads every file of a batch.</summary>
    public void Read(ReadBatch batch)
    {
        try
        {
            foreach (var run in batch.Held.Select(file => file.ImportRunId).Where(run => !terms.ContainsKey(run)).Distinct().ToList())
            {
                terms[run] = RunTerms.Of(warehouse.Imports.Find(run));
            }

            Parallel.For(0, batch.Held.Count, i => batch.Readings[i] = Read(batch.Held[i]));
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }

    public void Dispose() => known.Dispose();

    private IReadOnlyList<FileReading> Read(QueuedFile file)
    {
        IReadOnlyList<FileReading> readings = file.Holds > WaitingFiles.MostHolds
            ? [Refused(file, "worker-lost", new Text(
                "导入程序处理这份文件时多次中断，不再重试。原件已留存，请告知维护人员。",
                "The importing program broke off on this file again and again; it is not tried any more. The file is kept."))]
            : file.Path is { } path ? FileReading.AllOf(path, known.Of, settings)
            : warehouse.Versions.File(file.Sha256!) is { } kept ? FileReading.AllOf(file.Name, kept.Bytes, known.Of, settings)
            : [Refused(file, "gone", new Text("文件已不在，请重新上传。", "The file is no longer there; upload it again."))];
        return
        [
            .. readings.Select(reading => (reading with
            {
                Reports = Said.Apply(reading.Reports, file with { JurisdictionCode = file.JurisdictionCode ?? UnitOf(reading.Sender) }, warehouse),
                ReceivedOn = Instants.Day(file.ReceivedOn) ?? reading.ReceivedOn,
                ArrivedAt = file.ArrivedAt is { } arrived ? Instants.Parse(arrived) : null,
            }).Within(terms[file.ImportRunId])),
        ];
    }

    private string? UnitOf(string? sender) => sender is null ? null : senders.Value.GetValueOrDefault(sender);

    private static FileReading Refused(QueuedFile file, string code, Text words) =>
        new(file.Path ?? file.Name) { Sha256 = file.Sha256, Refusal = new Refusal(code, words) };
}

/// <summary>Leased files and what was read of each; while it lives the hold on them is renewed.</summary>
internal sealed class ReadBatch : IDisposable
{
    private readonly Warehouse warehouse;
    private readonly Timer alive;

    public ReadBatch(IReadOnlyList<QueuedFile> held, Warehouse warehouse)
    {
        (Held, this.warehouse, Readings) = (held, warehouse, new IReadOnlyList<FileReading>[held.Count]);
        alive = new Timer(_ => Renew(), null, WaitingFiles.Hold / 4, WaitingFiles.Hold / 4);
    }

    public IReadOnlyList<QueuedFile> Held { get; }

    /// <summary>True where no worker had these files in hand before.</summary>
    public bool IsFirstTry => Held.All(file => file.Holds == 1);

    /// <summary>What was read of each held file: itself, or each file of an archive.</summary>
    public IReadOnlyList<FileReading>[] Readings { get; }

    /// <summary>Lets go of the files without a mark against them.</summary>
    public void GiveBack()
    {
        Dispose();
        warehouse.Queue.GiveBack(Held);
    }

    public void Dispose() => alive.Dispose();

    private void Renew()
    {
        try
        {
            warehouse.Queue.Renew(Held);
        }
        catch (Exception busy) when (busy is DbException or WarehouseException)
        {
            // A busy database may miss one renewal; the hold lasts four times as long as the pause between two.
        }
    }
}
