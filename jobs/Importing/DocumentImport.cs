using System.Security.Cryptography;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes a person's files in: known ones are left alone, the others go through the queue, kept for this program while it lives.</summary>
/// <remarks>Killed anywhere and started again, by whom ever, it ends with the same warehouse: what waits stands in the queue, what was
/// committed is known by its hash. Of a very large folder only the files next in turn stand in the queue; the rest is found when it is imported again.</remarks>
public sealed class DocumentImport(Warehouse warehouse, ImportSettings settings)
{
    private const int FilesAtATime = 500;

    // A country's folder has most of a million files: they enter the queue by so many, so that what is held in memory does not grow with the folder.
    private const int FilesInTheQueue = 20_000;

    private static readonly TimeSpan SignOfLife = JobRuns.Patience / 4;

    /// <summary>Takes files in; <paramref name="each"/> hears of every report as soon as it is committed, <paramref name="progress"/> of how many files are done, of how many.</summary>
    /// <param name="files">Gone through twice, the first time to count them; a folder's may be found on the way (<see cref="GivenFiles"/>).</param>
    /// <param name="each">Hears of every report.</param>
    /// <param name="progress">Hears of how many files are done, of how many.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<ImportSummary> RunAsync(IEnumerable<string> files, Action<ImportLine> each, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        var count = files.Count();
        var run = warehouse.Imports.Begin(new ImportRequest(count == 1 ? files.First() : $"{count} files", settings.Author) { Accept = settings.Accept, Worker = WorkerName.Own });
        using var alive = new Timer(_ => SayAlive(run), null, SignOfLife, SignOfLife);

        // Into an empty warehouse nothing needs to be looked up.
        var mayBeKnown = warehouse.Loader.HasFiles();
        var done = 0;
        var summary = new ImportSummary(0, 0, 0);
        foreach (var some in files.Chunk(FilesInTheQueue))
        {
            var (known, fresh) = mayBeKnown ? Sorted(some) : ([], some);
            foreach (var line in known)
            {
                each(line);
            }

            done += some.Length - fresh.Length;
            progress?.Invoke(done, count);
            warehouse.Imports.Alive(run, unchanged: some.Length - fresh.Length);
            summary += new ImportSummary(0, known.Count, 0);
            if (fresh.Length == 0)
            {
                continue;
            }

            var others = Enqueue(run, fresh);
            done += others.Count;
            var given = new GivenPaths(fresh);
            summary += await new QueueWorker(warehouse, settings.Reading) { FilesAtATime = FilesAtATime, KeepsLines = false }.RunAsync(
                worked =>
                {
                    foreach (var line in worked.Lines)
                    {
                        each(line with { File = given.Of(worked.File.Path!) + line.File[worked.File.Path!.Length..] });
                    }

                    progress?.Invoke(++done, count);
                },
                run,
                cancellationToken);
            summary += await InOtherHandsAsync(others, line => each(line with { File = given.Of(line.File) }), cancellationToken);
            FreedMemory.GiveBack();
        }

        warehouse.Imports.End(run);

        // What waits for another try is, to who called, set aside for now.
        return summary with { SetAside = summary.SetAside + summary.Later, Later = 0 };
    }

    private void SayAlive(long run)
    {
        try
        {
            warehouse.Imports.Alive(run);
        }
        catch (Exception busy) when (busy is System.Data.Common.DbException or WarehouseException)
        {
            // One sign of life may be missed; patience is four times as long.
        }
    }

    // A file that is here unchanged never enters the queue.
    private (List<ImportLine> Known, string[] Fresh) Sorted(string[] files)
    {
        using var here = new KnownFiles(warehouse);
        var lines = new IReadOnlyList<ImportLine>?[files.Length];
        Parallel.For(0, files.Length, i => lines[i] = Unchanged(files[i], here));
        return ([.. lines.OfType<IReadOnlyList<ImportLine>>().SelectMany(all => all)], [.. files.Where((_, i) => lines[i] is null)]);
    }

    private static List<ImportLine>? Unchanged(string path, KnownFiles known)
    {
        try
        {
            if (new FileInfo(path).Length > Limits.FileBytes)
            {
                return null;
            }

            using var stream = File.OpenRead(path);
            var here = known.Of(Convert.ToHexStringLower(SHA256.HashData(stream)));
            return here.Count == 0 ? null : [.. here.Select(one => new ImportLine(path, LoadStatus.Unchanged, one.JurisdictionCode, one.ReportYear, one.VersionNumber, null, null))];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // The worker says what is wrong with it.
            return null;
        }
    }

    /// <summary>Puts files in the queue; what waits there from a run that was broken off becomes this run's.</summary>
    /// <returns>The files that another program has in hand.</returns>
    private IReadOnlyList<string> Enqueue(long run, string[] paths)
    {
        var added = warehouse.Queue.Add(run, [.. paths.Select(path => new FileToImport(path, Path.GetFullPath(path)) { ReceivedOn = settings.ReceivedOn })]);
        return added == paths.Length ? [] : warehouse.Queue.Adopt(run, WorkerName.Own, [.. paths.Select(Path.GetFullPath)]);
    }

    private async Task<ImportSummary> InOtherHandsAsync(IReadOnlyList<string> paths, Action<ImportLine> each, CancellationToken cancellationToken)
    {
        var summary = new ImportSummary(0, 0, 0);
        if (paths.Count == 0)
        {
            return summary;
        }

        while (!cancellationToken.IsCancellationRequested && warehouse.Queue.AnyWaits(paths))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        using var here = new KnownFiles(warehouse);
        foreach (var path in paths)
        {
            var lines = Unchanged(path, here) ?? [new ImportLine(path, LoadStatus.SetAside, null, null, null, new Core.Words.Text(
                "另一个程序处理了这份文件并把它搁置；原因见“导入”页或 queue list。", "Another program took this file up and set it aside; the reason stands on the page Import and in `queue list`."), null)];
            lines.ForEach(each);
            summary += lines[0].Status == LoadStatus.SetAside ? new ImportSummary(0, 0, 1) : new ImportSummary(0, lines.Count, 0);
        }

        return summary;
    }
}
