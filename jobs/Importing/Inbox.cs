using System.Globalization;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Jobs.Importing;

/// <summary>A folder that people drop files into: what lies in it and is complete, and where a file goes when it was imported.</summary>
public sealed class Inbox
{
    private const string DoneFolder = "done";
    private const string SetAsideFolder = "set-aside";

    private readonly string folder;
    private readonly string? under;
    private readonly JobSettings settings;
    private readonly Warehouse warehouse;
    private readonly TimeProvider clock;

    /// <param name="written">As in the settings: a folder, or a district's code, an equals sign and its folder.</param>
    /// <param name="settings">What the office set.</param>
    /// <param name="warehouse">Where units are known.</param>
    /// <param name="clock">The time.</param>
    public Inbox(string written, JobSettings settings, Warehouse warehouse, TimeProvider clock)
    {
        var (code, path) = written.Split('=', 2) is [var first, var rest] && first.All(char.IsAsciiDigit) ? (first, rest) : (null, written);
        (folder, under) = (Path.GetFullPath(path), code ?? settings.Under);
        (this.settings, this.warehouse, this.clock) = (settings, warehouse, clock);
    }

    /// <summary>The folder, whole.</summary>
    public string Folder => folder;

    // A file that was written to a moment ago may still be on its way, over a slow network most of all.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Files stay where they lie after the import.</summary>
    public bool IsKept => settings.AfterImport == AfterImport.Keep;

    /// <summary>True where a file lies in the sub-folder for published copies.</summary>
    public bool IsPublished(string path) =>
        Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar)[..^1].Any(name => settings.PublishedFolders.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The files that are complete and not yet imported, in the order of their names.</summary>
    public IReadOnlyList<FileToImport> Files()
    {
        if (!Directory.Exists(folder))
        {
            throw new IOException($"收件文件夹 {folder} 不存在或无权读取；请检查设置 Inbox:Folders。 The inbox {folder} is not there or may not be read; see Inbox:Folders in the settings.");
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => !IsOurs(path) && IsComplete(path))
                .Order(StringComparer.Ordinal)
                .Select(path => new FileToImport(Path.GetFileName(path), path) { JurisdictionCode = UnitOf(path) }),
        ];
    }

    /// <summary>Puts a settled file where the settings say; a file set aside has its reason beside it.</summary>
    public void Settle(string path, bool setAside, string? reason)
    {
        if (settings.AfterImport == AfterImport.Keep || !File.Exists(path))
        {
            return;
        }

        var day = clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var target = Path.Combine(folder, setAside ? SetAsideFolder : DoneFolder, day, Path.GetRelativePath(folder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        target = Free(target);
        File.Move(path, target);
        if (setAside)
        {
            File.WriteAllText(target + ".reason.txt", (reason ?? "未说明 no reason given") + Environment.NewLine);
        }
    }

    // Two files of one name on one day are two files.
    private static string Free(string target)
    {
        var free = target;
        for (var i = 2; File.Exists(free); i++)
        {
            free = Path.Combine(Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(target)} ({i}){Path.GetExtension(target)}"));
        }

        return free;
    }

    private bool IsOurs(string path)
    {
        var parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        return parts[0] is DoneFolder or SetAsideFolder
            || parts[^1] is ['.' or '~', ..]
            || parts[^1].EndsWith(".part", StringComparison.OrdinalIgnoreCase)
            || parts[^1].EndsWith(".crdownload", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsComplete(string path)
    {
        if (clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) < Rest)
        {
            return false;
        }

        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return true;
        }
        catch (IOException)
        {
            // Somebody is still writing it; the next look will find it done.
            return false;
        }
    }

    // The nearest folder above the file that is named by a unit's code, or by the name of a unit of this district.
    private string? UnitOf(string path)
    {
        foreach (var name in Path.GetRelativePath(folder, Path.GetDirectoryName(path)!).Split(Path.DirectorySeparatorChar).Reverse())
        {
            if (name is "" or ".")
            {
                continue;
            }

            if (warehouse.Units.Find(name) is { } byCode)
            {
                return byCode.Code;
            }

            if (under is not null
                && warehouse.Units.Named(name).Where(unit => unit.Code.StartsWith(under, StringComparison.Ordinal)).ToList() is [var only])
            {
                return only.Code;
            }
        }

        return null;
    }
}
