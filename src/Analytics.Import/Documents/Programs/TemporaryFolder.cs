namespace Analytics.Import.Documents.Programs;

/// <summary>A folder for one conversion; its files have names of ours, and it is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("analytics-");

    public string Path => folder.FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A converter that was ended may still hold a file; the system's own cleaning of temporary files takes it.
        }
    }
}
