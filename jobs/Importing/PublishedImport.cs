using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import;
using Analytics.Import.Reading.Publishing;
using Analytics.Jobs.Checking;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>Takes saved web pages and files in as published copies: each is held beside what was filed, and never becomes a version.</summary>
/// <remarks>Copies are few and come by hand; they do not pass through the queue. Taking one in twice changes nothing.</remarks>
public sealed class PublishedImport(Warehouse warehouse, PublishedTerms terms)
{
    private static readonly Text NotYours = new("这份公布件不属于您负责的单位，没有入库。", "This copy is of a unit that you do not file for; it was not taken in.");

    // A copy is read whether or not the same bytes were filed.
    private static readonly Func<string, IReadOnlyList<KnownFile>> None = _ => [];

    /// <summary>Takes in files that lie on disk, or each file of an archive.</summary>
    /// <param name="saidUnit">Whose they are by their folder, where the page does not say.</param>
    public PublishedTaken Take(IReadOnlyList<string> files, string? saidUnit = null) =>
        Noted(files.Count == 1 ? files[0] : $"{files.Count} files, published", files.SelectMany(path => FileReading.AllOf(path, None, terms.Reading)), saidUnit);

    /// <summary>Takes in files whose bytes are at hand, such as uploads.</summary>
    public PublishedTaken Take(IReadOnlyList<(string Name, byte[] Bytes)> files) =>
        Noted(files.Count == 1 ? files[0].Name : $"{files.Count} files, published", files.SelectMany(file => FileReading.AllOf(file.Name, file.Bytes, None, terms.Reading)), null);

    private PublishedTaken Noted(string source, IEnumerable<FileReading> readings, string? saidUnit)
    {
        var lines = readings.SelectMany(reading => Lines(reading, saidUnit)).ToList();
        new PublishedCheck(warehouse).Run(lines.Where(line => line is { Status: LoadStatus.Loaded, Code: not null, Year: not null }).Select(line => (line.Code!, line.Year!.Value)));
        return new PublishedTaken(warehouse.Imports.Note(new ImportRequest(source, terms.Author), [.. lines.Select(Noted)]), lines);
    }

    private static RunLine Noted(ImportLine line) => new()
    {
        Name = line.File,
        StatusCode = line.Status switch { LoadStatus.Loaded => "loaded", LoadStatus.Unchanged => "unchanged", _ => "set-aside" },
        JurisdictionCode = line.Code,
        ReportYear = line.Year,
        VersionNumber = line.Version,
        Reason = line.Reason?.Zh,
        ReasonEn = line.Reason?.En,
        PrintedCells = line.Receipt?.Printed,
        NumberCells = line.Receipt?.Numbers,
    };

    private IEnumerable<ImportLine> Lines(FileReading file, string? saidUnit)
    {
        if (file.Refusal is { } refusal)
        {
            Keep(file);
            yield return new ImportLine(file.Path, LoadStatus.SetAside, null, null, null, refusal.Words, null);
        }

        var stamp = PageStamp.Of(file.Bytes);
        foreach (var report in Said.Apply(file.Reports, new QueuedFile { ImportItemId = 0, ImportRunId = 0, Name = file.Path, Tries = 0, Holds = 0, JurisdictionCode = saidUnit }, warehouse))
        {
            if (report.Unit is { } unit && terms.MayFile?.Invoke(unit.Code) == false)
            {
                yield return new ImportLine(file.Path, LoadStatus.SetAside, null, report.Year, null, NotYours, null);
                continue;
            }

            var result = warehouse.Publications.Attach(
            [
                new PublishedFile(report, report.Sha256 == file.Sha256 ? file.Bytes : null)
                {
                    PublishedOn = terms.PublishedOn ?? Plausible(stamp.PublishedOn, report), Address = terms.Address ?? stamp.Address, Author = terms.Author,
                },
            ])[0];
            yield return new ImportLine(file.Path, result.Status, result.Code, result.Year, result.Version, result.Reason, report.Receipt);
        }
    }

    // A template's own date, or that of a page that was moved, is not the day of a report for this year.
    private static DateOnly? Plausible(DateOnly? day, Report report) => day is { } on && on.Year > report.Year ? on : null;

    // Kept so that a person can see what came; it does not wait with the files set aside, where another try would make a filing of it.
    private void Keep(FileReading file)
    {
        if (file.Sha256 is { } sha256 && file.Bytes.Length > 0)
        {
            warehouse.Loader.KeepSetAside(file.Path, sha256, "unknown", file.Bytes);
        }
    }
}

/// <summary>What became of copies: the run that tells of it, and a line a report.</summary>
public sealed record PublishedTaken(long Run, IReadOnlyList<ImportLine> Lines);

/// <summary>How copies are taken in.</summary>
public sealed record PublishedTerms
{
    /// <summary>The day on which they were published; null takes each page's own word.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where they stand on the web; null takes each page's own word.</summary>
    public string? Address { get; init; }

    /// <summary>Whether a unit's copies may be taken in by this person; null where everybody's may.</summary>
    public Func<string, bool>? MayFile { get; init; }

    public string Author { get; init; } = "import";

    public ReadSettings Reading { get; init; } = ReadSettings.Default;
}
