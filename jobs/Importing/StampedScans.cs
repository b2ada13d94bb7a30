using System.Text.RegularExpressions;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>A stamped scan that lies beside a file that can be read is another document of the same version, never an unreadable filing.</summary>
/// <remarks>Beside: in the same folder, archive or e-mail, under the same name but for words such as 盖章 or 扫描件. Where two versions could be meant it waits for a person.</remarks>
internal sealed partial class StampedScans(Warehouse warehouse)
{
    /// <summary>The same files, with every scan that has its readable twin settled as a document of its version.</summary>
    public IReadOnlyList<TakenFile> Settle(IReadOnlyList<TakenFile> files)
    {
        if (!files.Any(IsScan))
        {
            return files;
        }

        var readable = files.Where(file => file.Failed is null)
            .ToLookup(file => Name(file.Reading.Path), file => file.Lines.Where(line => line is { Code: not null, Year: not null, Version: not null }), StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => IsScan(file) && One(readable[Name(file.Reading.Path)].SelectMany(lines => lines)) is { } twin ? Attached(file, twin) : file)];
    }

    private TakenFile Attached(TakenFile scan, ImportLine twin)
    {
        var reading = scan.Reading;
        var isNew = warehouse.Versions.AttachScan(twin.Code!, twin.Year!.Value, twin.Version!.Value, reading.Path, reading.Sha256!, reading.Bytes, reading.ReceivedOn);
        var reason = new Text($"扫描件或图片，存为第 {twin.Version} 版的另一份文件；数字以可读的那份为准。", $"A scan: kept as another file of version {twin.Version}; its figures are those of the readable file.");
        return new TakenFile(reading, [new ImportLine(reading.Path, isNew ? LoadStatus.Loaded : LoadStatus.Unchanged, twin.Code, twin.Year, twin.Version, reason, null)], null);
    }

    private static bool IsScan(TakenFile file) => file.Reading is { Refusal.Code: "scan" or "picture", Sha256: not null, Bytes.Length: > 0 };

    private static ImportLine? One(IEnumerable<ImportLine> lines) => lines.DistinctBy(line => (line.Code, line.Year, line.Version)).ToList() is [var only] ? only : null;

    // The folder, and the name without its ending and without what people add to a scan's.
    private static string Name(string path)
    {
        var whole = path.Replace('\\', '/');
        var folder = whole[..(whole.LastIndexOf('/') + 1)];
        return folder + Added().Replace(Path.GetFileNameWithoutExtension(whole[folder.Length..]), "");
    }

    [GeneratedRegex(@"[\s()（）\[\]【】_\-—]|扫描件|扫描版|扫描|盖章件|盖章版|盖章|签章|红章|scanned|scan|stamped", RegexOptions.IgnoreCase)]
    private static partial Regex Added();
}
