using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Analytics.Cli.Benchmark;

/// <summary>Runs a rival that is written in Python, from a script that ships inside the tool.</summary>
internal static class Python
{
    /// <summary>What the script printed as one JSON object; null with a reason where Python or a package of it is absent.</summary>
    public static (JsonElement? Said, string? Why) Run(Bench bench, string script, params string[] arguments)
    {
        var path = Path.Combine(bench.Folder, script);
        using (var source = typeof(Python).Assembly.GetManifestResourceStream("Rivals/" + script)!)
        using (var file = File.Create(path))
        {
            source.CopyTo(file);
        }

        try
        {
            var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add(path);
            Array.ForEach(arguments, start.ArgumentList.Add);
            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync();
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0
                ? (JsonDocument.Parse(said).RootElement, null)
                : (null, string.Create(CultureInfo.InvariantCulture, $"{script} ended with {python.ExitCode}"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "python3 is not installed");
        }
    }
}
