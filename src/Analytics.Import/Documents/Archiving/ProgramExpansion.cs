using System.Text;
using System.Text.RegularExpressions;
using Analytics.Import.Documents.Programs;

namespace Analytics.Import.Documents.Archiving;

/// <summary>.rar, .7z and rarer archives through the programs that know them; sizes are asked first, and only plain files are taken.</summary>
internal static partial class ProgramExpansion
{
    public static void Open(Expansion expansion, ArchiveEntry archive, int level, FileKind kind)
    {
        using var folder = new TemporaryFolder();
        var packed = folder.Write("archive", archive.Bytes);
        var unpacked = Directory.CreateDirectory(Path.Combine(folder.Path, "files"));
        var settings = expansion.Settings;
        var cost = new ExternalProgram.Cost(settings.ReadingTime, settings.ReadingMemory * 2, Limits.FileBytes + 1_024);
        if (kind == FileKind.Rar ? ExternalProgram.IsThere(settings.Unar) : !ExternalProgram.IsThere(settings.SevenZip) && ExternalProgram.IsThere(settings.Unar))
        {
            Check(ExternalProgram.Run(settings.Unar, ["-quiet", "-force-overwrite", "-no-directory", "-output-directory", unpacked.FullName, packed], cost, "unar", folder.Path), kind);
        }
        else
        {
            var toInstall = kind == FileKind.Rar ? "unar" : "7zip";
            CheckSizes(ExternalProgram.Run(settings.SevenZip, ["l", "-slt", "-ba", "-p-", packed], cost, toInstall, folder.Path), archive.Bytes.Length, kind);
            Check(ExternalProgram.Run(settings.SevenZip, ["x", "-y", "-bd", "-p-", "-o" + unpacked.FullName, packed], cost, toInstall, folder.Path), kind);
        }

        foreach (var file in Files(unpacked).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            expansion.CountFile();
            expansion.CountBytes(file.Length);
            var name = EntryNames.Harmless(Path.GetRelativePath(unpacked.FullName, file.FullName));
            if (!EntryNames.IsLitter(name))
            {
                expansion.Add(
                    file.Length > Limits.FileBytes
                        ? archive with { Name = name, Bytes = [], Refusal = Refusals.TooLarge(file.Length) }
                        : archive with { Name = name, Bytes = File.ReadAllBytes(file.FullName) },
                    level + 1);
            }
        }
    }

    // Links could lead anywhere; nobody sends one.
    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Device })
            .Where(file => file.LinkTarget is null);

    private static void CheckSizes(ExternalProgram.Answer list, int packed, FileKind kind)
    {
        Check(list, kind);
        var sizes = SizeLine().Matches(Encoding.UTF8.GetString(list.Output)).Select(match => long.TryParse(match.Groups[1].Value, out var size) ? size : 0).ToList();
        if (sizes.Count > Limits.ArchiveEntries)
        {
            throw Refusals.TooManyEntries(sizes.Count);
        }

        if (sizes.Sum() is var total && (total > Limits.ArchiveBytes || total > Math.Max(64L * 1024 * 1024, (long)packed * Limits.ArchiveRatio)))
        {
            throw Refusals.Bomb();
        }
    }

    private static void Check(ExternalProgram.Answer answer, FileKind kind)
    {
        if (answer.Status == 0)
        {
            return;
        }

        var words = answer.Complaints + Encoding.UTF8.GetString(answer.Output);
        throw words.Contains("assword", StringComparison.Ordinal) ? Refusals.Encrypted()
            : Refusals.Truncated(kind switch { FileKind.Rar => "rar", FileKind.SevenZip => "7z", _ => "archive" });
    }

    [GeneratedRegex(@"^Size = (\d+)", RegexOptions.Multiline)]
    private static partial Regex SizeLine();
}
