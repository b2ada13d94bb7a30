namespace Analytics.Jobs.Importing;

/// <summary>The files at some paths: a file itself, or every file of a folder and the folders in it, in the order of their whole names.</summary>
/// <remarks>Found a folder at a time: the names of a country's files alone would take a hundred megabytes.</remarks>
public static class GivenFiles
{
    public static IEnumerable<string> At(IEnumerable<string> paths) => paths.SelectMany(path => Directory.Exists(path) ? In(path) : [path]);

    private static IEnumerable<string> In(string folder)
    {
        var entries = Directory.EnumerateFiles(folder).Where(IsReport).Select(path => (Path: path, IsFolder: false))
            .Concat(Directory.EnumerateDirectories(folder).Select(path => (Path: path + Path.DirectorySeparatorChar, IsFolder: true)))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ToArray();
        foreach (var (path, isFolder) in entries)
        {
            if (!isFolder)
            {
                yield return path;
                continue;
            }

            foreach (var file in In(path))
            {
                yield return file;
            }
        }
    }

    // The simulator's account of what it wrote lies beside its reports, and is none.
    private static bool IsReport(string path) => Path.GetFileName(path) is var name && name[0] != '.' && name is not ("truth.jsonl" or "changes.jsonl");
}
