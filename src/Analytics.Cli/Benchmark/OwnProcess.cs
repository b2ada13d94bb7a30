using System.Diagnostics;
using System.Globalization;

namespace Analytics.Cli.Benchmark;

/// <summary>Runs this tool in a process of its own, so that its memory and its start are measured as a person meets them.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly Process process;

    private OwnProcess(ProcessStartInfo start) => process = Process.Start(start)!;

    /// <summary>The most memory that it held so far, in megabytes; 0 where the system does not say.</summary>
    public double PeakMegabytes { get; private set; }

    public StreamReader Output => process.StandardOutput;

    public bool HasExited => process.HasExited;

    public static OwnProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Started through `dotnet x.dll` the program is dotnet, and the assembly its first argument.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }

        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var own = new OwnProcess(start);
        own.process.ErrorDataReceived += (_, _) => { };
        own.process.BeginErrorReadLine();
        return own;
    }

    /// <summary>Looks at the memory; the system keeps the peak until the process ends.</summary>
    public void Look()
    {
        var status = $"/proc/{process.Id}/status";
        try
        {
            var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
            if (line is not null)
            {
                PeakMegabytes = Math.Max(PeakMegabytes, double.Parse(line[6..^2], NumberStyles.Float, CultureInfo.InvariantCulture) / 1024);
            }
        }
        catch (IOException)
        {
            // It ended between the question and the answer.
        }
    }

    public void Finish() => process.WaitForExit();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
