namespace Analytics.Tests.Conventions;

/// <summary>The source tree that the tests were built from, and the real reports beside it where they are present.</summary>
public static class Repository
{
    /// <summary>The folder that holds Analytics.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of real reports with hand-read truth; null where it is not beside the project.</summary>
    public static string? Shared { get; } = new[]
    {
        Environment.GetEnvironmentVariable("ANALYTICS_SHARED"),
        Path.Combine(Root, "..", "shared"),
        Path.Combine(Root, "..", "..", "shared"),
    }.FirstOrDefault(path => path is not null && Directory.Exists(Path.Combine(path, "reports")));

    /// <summary>Every file of the tree with this ending, build output left out; paths with forward slashes from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.StartsWith("artifacts/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Analytics.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests look for Analytics.sln upward from their own folder and did not find it.");
    }
}
