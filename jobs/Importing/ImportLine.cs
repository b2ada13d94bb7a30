using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>What became of one report of one file; a file that gave none has one line.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Code">The unit; null where nobody knows.</param>
/// <param name="Version">The version that it became, or is a further file of.</param>
/// <param name="Reason">Why it was set aside, or what is worth saying.</param>
/// <param name="Receipt">The account of its cells; null where it was not read.</param>
public sealed record ImportLine(string File, LoadStatus Status, string? Code, int? Year, int? Version, Text? Reason, Receipt? Receipt)
{
    /// <summary><c>loaded</c>, <c>unchanged</c> or <c>set-aside</c>.</summary>
    public string StatusCode => Status switch { LoadStatus.Loaded => "loaded", LoadStatus.Unchanged => "unchanged", _ => "set-aside" };

    /// <summary>The line as a page shows it: where the file lies on this machine is nobody's business, where it lies in an archive is.</summary>
    internal RunLine ToRunLine(QueuedFile file) => new()
    {
        Name = file.Path is { } path && File.StartsWith(path, StringComparison.Ordinal) ? file.Name + File[path.Length..] : File,
        StatusCode = StatusCode,
        JurisdictionCode = Code,
        ReportYear = Year,
        VersionNumber = Version,
        Reason = Reason?.Zh,
        ReasonEn = Reason?.En,
        PrintedCells = Receipt?.Printed,
        NumberCells = Receipt?.Numbers,
    };
}

/// <summary>What a run did.</summary>
/// <param name="Loaded">Reports that are a new version, or a further file of one.</param>
/// <param name="Unchanged">Reports that were here before.</param>
/// <param name="SetAside">Reports and files that wait for a person.</param>
/// <param name="Later">Files that wait for another try by themselves.</param>
public sealed record ImportSummary(int Loaded, int Unchanged, int SetAside, int Later = 0)
{
    public static ImportSummary operator +(ImportSummary a, ImportSummary b) =>
        new(a.Loaded + b.Loaded, a.Unchanged + b.Unchanged, a.SetAside + b.SetAside, a.Later + b.Later);
}

/// <summary>A queued file with what became of it.</summary>
/// <param name="IsSettled">False where it waits for another try.</param>
public sealed record WorkedFile(QueuedFile File, IReadOnlyList<ImportLine> Lines, bool IsSettled);
