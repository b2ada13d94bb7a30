using System.Collections.Concurrent;
using Analytics.Core.Checks;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes files in: known ones are left alone, the others read, checked and loaded, a report wholly or not at all.</summary>
/// <remarks>Killed anywhere and started again, it ends with the same warehouse: what was committed is known by its hash.</remarks>
public sealed class DocumentImport(Warehouse warehouse, ImportSettings settings)
{
    // A batch is one transaction: large enough that commits cost little, small enough that a kill loses a second's work.
    private const int FilesAtATime = 1_000;

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
                    .Where(file => Path.GetFileName(file) is var name && name[0] != '.' && name != "truth.jsonl")
                    .Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    /// <summary>Takes files in, in order; <paramref name="each"/> hears of every report as soon as it is committed.</summary>
    public async Task<ImportSummary> RunAsync(IReadOnlyList<string> files, Action<ImportLine> each, CancellationToken cancellationToken = default)
    {
        var run = warehouse.Imports.Begin(files.Count == 1 ? files[0] : $"{files.Count} files", settings.Author);
        var known = warehouse.Loader.Known();
        var counts = new int[3];
        using var read = new BlockingCollection<FileReading[]>(boundedCapacity: 2);
        var reading = Task.Run(
            () =>
            {
                try
                {
                    foreach (var chunk in files.Chunk(FilesAtATime))
                    {
                        var results = new IReadOnlyList<FileReading>[chunk.Length];
                        Parallel.For(0, chunk.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => results[i] = FileReading.AllOf(chunk[i], known, settings.Reading));
                        read.Add([.. results.SelectMany(readings => readings)], cancellationToken);
                    }
                }
                finally
                {
                    read.CompleteAdding();
                }
            },
            cancellationToken);
        foreach (var batch in read.GetConsumingEnumerable(cancellationToken))
        {
            foreach (var line in Take(run, batch))
            {
                counts[(int)line.Status]++;
                each(line);
            }

            warehouse.Imports.Note(run, counts[0], counts[1], counts[2], isEnd: false);
        }

        await reading;
        warehouse.Imports.Note(run, counts[0], counts[1], counts[2], isEnd: true);
        return new ImportSummary(counts[0], counts[1], counts[2]);
    }

    /// <summary>Takes in one file whose bytes are at hand, such as an upload; an archive or an e-mail is taken in file by file.</summary>
    public IReadOnlyList<ImportLine> One(string name, byte[] bytes)
    {
        var run = warehouse.Imports.Begin(name, settings.Author);
        var lines = Take(run, [.. FileReading.AllOf(name, bytes, warehouse.Loader.Known(), settings.Reading)]);
        warehouse.Imports.Note(run, lines.Count(l => l.Status == LoadStatus.Loaded), lines.Count(l => l.Status == LoadStatus.Unchanged), lines.Count(l => l.Status == LoadStatus.SetAside), isEnd: true);
        return lines;
    }

    private static readonly Text NotYours = new("这份报告不属于您负责的单位，没有入库。", "This report is of a unit that you do not file for; it was not taken in.");

    private List<ImportLine> Take(long run, FileReading[] files) => Take(files, (file, code, words, _) => SetAside(run, file, code, words));

    /// <summary>Loads what was read, and says of each file that gave no report why; what becomes of such a file is the caller's.</summary>
    internal List<ImportLine> Take(FileReading[] files, Action<FileReading, string, Text, bool> setAside)
    {
        files = [.. files.Select(file => file.Within(settings.MayFile))];
        var filings = Checked(files);
        var results = warehouse.Loader.Load(filings);
        Recheck(results);
        var lines = new List<ImportLine>(files.Length);
        var next = 0;
        foreach (var file in files)
        {
            lines.AddRange(file.Known.Select(known => new ImportLine(file.Path, LoadStatus.Unchanged, known.JurisdictionCode, known.ReportYear, known.VersionNumber, null, null)));
            if (file.Refusal is { } refusal)
            {
                setAside(file, refusal.Code, refusal.Words, refusal.MayPass);
                lines.Add(new ImportLine(file.Path, LoadStatus.SetAside, null, null, null, refusal.Words, null));
            }

            lines.AddRange(file.Foreign.Select(report => new ImportLine(file.Path, LoadStatus.SetAside, null, report.Year, null, NotYours, null)));
            foreach (var report in file.Reports)
            {
                var result = results[next++];
                if (result.Status == LoadStatus.SetAside)
                {
                    setAside(file, report.Unit is null ? "unit-unknown" : report.Year is null ? "year-unknown" : "unbalanced", result.Reason!, false);
                }

                lines.Add(new ImportLine(file.Path, result.Status, result.Code, result.Year, result.Version, result.Reason, report.Receipt));
            }
        }

        return lines;
    }

    private void SetAside(long run, FileReading file, string code, Text words)
    {
        if (file.Sha256 is { } sha256 && file.Bytes.Length > 0)
        {
            warehouse.Loader.KeepSetAside(file.Path, sha256, "unknown", file.Bytes);
        }

        warehouse.Imports.SetAside(run, file.Path, file.Sha256, code, words.Zh, settings.ReceivedOn);
    }

    // Each report is judged beside the year before it, which may stand in the same batch.
    private Filing[] Checked(FileReading[] files)
    {
        var reports = files.SelectMany(file => file.Reports.Select(report => (file, report))).ToArray();
        var here = new Dictionary<(string, int), Report>();
        foreach (var (_, report) in reports)
        {
            if (report is { Unit: { } unit, Year: { } year })
            {
                here[(unit.Code, year)] = report;
            }
        }

        Report? Before(Report report) =>
            report is not { Unit: { } unit, Year: { } year } ? null
            : here.GetValueOrDefault((unit.Code, year - 1)) ?? warehouse.Versions.Report(unit.Code, year - 1);

        var filings = new Filing[reports.Length];
        Parallel.For(0, reports.Length, i =>
        {
            var (file, report) = reports[i];
            filings[i] = new Filing(report, report.Sha256 == file.Sha256 ? file.Bytes : null)
            {
                Findings = RuleBook.Run(new CheckSubject(report) { Previous = Before(report) }),
                ReceivedOn = file.ReceivedOn ?? settings.ReceivedOn ?? ReportLoader.ReceivedOn(report.Year, warehouse.Clock),
                Accept = settings.Accept,
                Author = settings.Author,
            };
        });
        return filings;
    }

    // A new figure changes what is said of the years after it, where those were loaded before.
    private void Recheck(IReadOnlyList<LoadResult> results)
    {
        var loaded = results.Where(result => result is { Status: LoadStatus.Loaded, IsInForce: true }).Select(result => (result.Code!, result.Year!.Value)).ToHashSet();
        if (loaded.Count == 0)
        {
            return;
        }

        // A finding across years stands at the later report, and looks back two years at most.
        var here = warehouse.Findings.YearsOf(loaded.Select(key => key.Item1).ToHashSet(StringComparer.Ordinal));
        var beside = loaded.SelectMany(key => new[] { (key.Item1, key.Item2 + 1), (key.Item1, key.Item2 + 2) }).Where(key => here.Contains(key) && !loaded.Contains(key));
        foreach (var unit in beside.GroupBy(key => key.Item1))
        {
            new CorpusCheck(warehouse).Again(unit.Key, unit.Select(key => key.Item2).ToHashSet());
        }
    }
}
