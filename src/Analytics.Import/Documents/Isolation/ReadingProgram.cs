using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Analytics.Import.Documents.Isolation;

/// <summary>Finds the program that reads files apart: this program started again, or the command line beside it.</summary>
internal static class ReadingProgram
{
    private static readonly string[] Hosts = ["Analytics.Cli", "Analytics.Web"];

    public static ProcessStartInfo Start(OpenerSettings settings)
    {
        var path = settings.ReadingProgram ?? ThisProgram() ?? Beside() ?? throw Refusals.ReaderMissing();
        if (!File.Exists(path))
        {
            throw Refusals.ReaderMissing();
        }

        var isLibrary = path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? Runtime() : path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (isLibrary)
        {
            start.ArgumentList.Add(path);
        }

        start.ArgumentList.Add(ReadingChild.Argument);

        // The runtime keeps the limit by itself on every system and fails the one file that passes it.
        start.Environment["DOTNET_GCHeapHardLimit"] = settings.ReadingMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return start;
    }

    private static string? ThisProgram()
    {
        var entry = Assembly.GetEntryAssembly();
        if (entry is null || !Hosts.Contains(entry.GetName().Name))
        {
            return null;
        }

        return Environment.ProcessPath is { } path && !IsRuntime(path) ? path : File.Exists(entry.Location) ? entry.Location : null;
    }

    private static string? Beside() =>
        Hosts.Select(host => Path.Combine(AppContext.BaseDirectory, host + ".dll"))
            .FirstOrDefault(path => File.Exists(path) && File.Exists(Path.ChangeExtension(path, ".runtimeconfig.json")));

    private static string Runtime()
    {
        if (Environment.ProcessPath is { } path && IsRuntime(path))
        {
            return path;
        }

        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var shared = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? (File.Exists(shared) ? shared : name);
    }

    private static bool IsRuntime(string path) => Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
}
