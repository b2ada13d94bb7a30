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

    /// <summary>The files at some paths: a file itself, or every file of a folder and the folders in it, in the order of their names.</summary>
    public static IReadOnlyList<string> FilesOf(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                // The simulator's account of what it wrote lies beside its reports, and is none.
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => Path.GetFileName(file) is var name && name[0] != '.' && name is not ("truth.jsonl" or "changes.jsonl"))
                    .Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    /// <summary>Takes files in; <paramref name="each"/> hears of every report as soon as it is committed, <paramref name="progress"/> of how many files are done.</summary>
    public async Task<ImportSummary> RunAsync(IReadOnlyList<string> files, Action<ImportLine> each, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var run = warehouse.Imports.Begin(new ImportRequest(files.Count == 1 ? files[0] : $"{files.Count} files", settings.Author) { Accept = settings.Accept, Worker = WorkerName.Own });
        using var alive = new Timer(_ => SayAlive(run), null, SignOfLife, SignOfLife);
        var (known, fresh) = Sorted(files);
        foreach (var line in known)
        {
            each(line);
        }

        var done = files.Count - fresh.Count;
        progress?.Invoke(done);
        warehouse.Imports.Alive(run, unchanged: done);
        var summary = new ImportSummary(0, known.Count, 0);
        foreach (var some in fresh.Chunk(FilesInTheQueue))
        {
            var others = Enqueue(run, some);
            done += others.Count;
            var given = new GivenPaths(some);
            summary += await new QueueWorker(warehouse, settings.Reading) { FilesAtATime = FilesAtATime, KeepsLines = false }.RunAsync(
                worked =>
                {
                    foreach (var line in worked.Lines)
                    {
                        each(line with { File = given.Of(worked.File.Path!) + line.File[worked.File.Path!.Length..] });
                    }

                    progress?.Invoke(++done);
                },
                run,
                cancellationToken);
            summary += await InOtherHandsAsync(others, line => each(line with { File = given.Of(line.File) }), cancellationToken);
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

    // A file that is here unchanged never enters the queue; into an empty warehouse nothing needs to be looked up.
    private (List<ImportLine> Known, List<string> Fresh) Sorted(IReadOnlyList<string> files)
    {
        if (!warehouse.Loader.HasFiles())
        {
            return ([], [.. files]);
        }

        var lines = new IReadOnlyList<ImportLine>?[files.Count];
        Parallel.For(0, files.Count, i => lines[i] = Unchanged(files[i]));
        return ([.. lines.OfType<IReadOnlyList<ImportLine>>().SelectMany(all => all)], [.. files.Where((_, i) => lines[i] is null)]);
    }

    private List<ImportLine>? Unchanged(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Limits.FileBytes)
            {
                return null;
            }

            using var stream = File.OpenRead(path);
            var here = warehouse.Loader.Known(Convert.ToHexStringLower(SHA256.HashData(stream)));
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

        foreach (var path in paths)
        {
            var lines = Unchanged(path) ?? [new ImportLine(path, LoadStatus.SetAside, null, null, null, new Core.Words.Text(
                "另一个程序处理了这份文件并把它搁置；原因见“导入”页或 queue list。", "Another program took this file up and set it aside; the reason stands on the page Import and in `queue list`."), null)];
            lines.ForEach(each);
            summary += lines[0].Status == LoadStatus.SetAside ? new ImportSummary(0, 0, 1) : new ImportSummary(0, lines.Count, 0);
        }

        return summary;
    }
}
