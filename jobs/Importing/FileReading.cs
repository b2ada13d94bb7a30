using System.Security.Cryptography;
using Analytics.Core.Reports;
using Analytics.Core.Words;
using Analytics.Import;
using Analytics.Import.Documents;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>One file of a run: known already, read, or refused.</summary>
internal sealed record FileReading(string Path)
{
    public byte[] Bytes { get; init; } = [];

    public string? Sha256 { get; init; }

    public IReadOnlyList<KnownFile> Known { get; init; } = [];

    public IReadOnlyList<Report> Reports { get; init; } = [];

    /// <summary>Reports of units that this person may not file for: named in a line, and not kept.</summary>
    public IReadOnlyList<Report> Foreign { get; init; } = [];

    public Refusal? Refusal { get; init; }

    /// <summary>The day on which this file was received, where somebody said so.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The address of the e-mail that it came with; null where it came otherwise.</summary>
    public string? Sender { get; init; }

    /// <summary>When it was put in the queue, however long it waited there; null is now.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>How its run was asked for.</summary>
    public RunTerms Terms { get; init; } = RunTerms.Of(null);

    /// <summary>This file with only the reports that may be taken in.</summary>
    public FileReading Within(RunTerms terms) => terms.PlaceCode is null ? this with { Terms = terms } : this with
    {
        Terms = terms,
        Known = [.. Known.Where(known => terms.Covers(known.JurisdictionCode))],
        Reports = [.. Reports.Where(report => report.Unit is null || terms.Covers(report.Unit.Code))],
        Foreign = [.. Reports.Where(report => report.Unit is not null && !terms.Covers(report.Unit.Code))],
    };

    /// <summary>What lies at a path: the file itself, or each file of an archive or e-mail.</summary>
    public static IReadOnlyList<FileReading> AllOf(string path, Func<string, IReadOnlyList<KnownFile>> known, ReadSettings settings)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > Limits.FileBytes)
            {
                return
                [
                    new FileReading(path)
                    {
                        Refusal = new Refusal("too-large", new(
                            $"文件有 {length / 1048576} MB，超过 {Limits.FileBytes / 1048576} MB 的上限，没有读取。",
                            $"The file has {length / 1048576} MB, over the limit of {Limits.FileBytes / 1048576} MB; it was not read.")),
                    },
                ];
            }

            return AllOf(path, File.ReadAllBytes(path), known, settings);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return
            [
                new FileReading(path)
                {
                    Refusal = new Refusal("out-of-reach", new($"读不到文件：{wrong.Message}", $"The file cannot be read: {wrong.Message}"), mayPass: true),
                },
            ];
        }
    }

    /// <summary>What some bytes are: a file, or each file of an archive or e-mail, whose sending day is the received day.</summary>
    public static IReadOnlyList<FileReading> AllOf(string name, byte[] bytes, Func<string, IReadOnlyList<KnownFile>> known, ReadSettings settings)
    {
        if (!Archives.IsArchive(bytes))
        {
            return [Of(name, bytes, known, settings)];
        }

        try
        {
            return
            [
                .. Archives.Expand(name, bytes, settings.Opener).Select(entry =>
                    (entry.Refusal is { } refusal
                        ? new FileReading(InArchive(name, entry.Name)) { Refusal = refusal }
                        : Of(InArchive(name, entry.Name), entry.Bytes, known, settings)) with
                    {
                        ReceivedOn = entry.SentAt is { } sent ? Shanghai.DayOf(sent) : null,
                        Sender = entry.Sender,
                    }),
            ];
        }
        catch (Refusal refusal)
        {
            return [new FileReading(name) { Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Refusal = refusal }];
        }
    }

    private static string InArchive(string archive, string entry) => entry == archive ? archive : $"{archive}/{entry}";

    public static FileReading Of(string name, byte[] bytes, Func<string, IReadOnlyList<KnownFile>> known, ReadSettings settings)
    {
        var file = new FileReading(name) { Bytes = bytes, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        if (known(file.Sha256) is { Count: > 0 } here)
        {
            return file with { Known = here };
        }

        try
        {
            return file with { Reports = ReportImporter.Read(name, bytes, settings) };
        }
        catch (Refusal refusal)
        {
            return file with { Refusal = refusal };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A file that the reader stumbles over takes only itself down.
            return file with
            {
                Refusal = new Refusal("reader-fault", new($"读取时出错（{fault.GetType().Name}），已留存原件，请告知维护人员。", $"Reading failed ({fault.GetType().Name}: {fault.Message}); the file is kept.")),
            };
        }
    }
}
