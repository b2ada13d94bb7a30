using Analytics.Tests.Conventions;

namespace Analytics.Tests;

/// <summary>Compares text with an approved file beside the tests; <c>ANALYTICS_APPROVE=1</c> writes it anew for review.</summary>
internal static class Approved
{
    public static void Compare(string path, string actual)
    {
        var file = Path.Combine(Repository.Root, "tests/Analytics.Tests", path);
        if (Environment.GetEnvironmentVariable("ANALYTICS_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"There is no approved text {path}; run the test once with ANALYTICS_APPROVE=1 and review the file.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
