using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Analytics.Tests.Faults;

/// <summary>The tool as a program of its own, to be killed, watched and weighed.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();

    private ToolProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    /// <summary>All that it printed so far, errors too.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static ToolProcess Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments) => Start("dotnet", [Tool, .. arguments], environment);

    /// <summary>Starts it where no file may grow beyond so many kilobytes: to the program, a full disk.</summary>
    public static ToolProcess StartOnFullDisk(int kilobytes, params string[] arguments) => Start(
        "bash",
        ["-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\""), "bash", Tool, .. arguments],
        // The runtime keeps its own code in a file in memory, which the limit would hit first.
        new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "Analytics.Cli.dll");

    private static ToolProcess Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What is killed cannot clear its sockets for debuggers away.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(start);
    }

    /// <summary>Ends it as a power failure would, with all it has started.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    public bool Wait(TimeSpan most)
    {
        if (!process.WaitForExit(most))
        {
            return false;
        }

        // Only this waits for the last lines too.
        process.WaitForExit();
        return true;
    }

    /// <summary>Memory in use now, in megabytes; 0 where the system does not say.</summary>
    public double Megabytes()
    {
        process.Refresh();
        return process.HasExited ? 0 : process.WorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>Open files and sockets; 0 where the system does not say.</summary>
    public int Handles()
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/fd");
        try
        {
            return Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder).Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public int Threads()
    {
        process.Refresh();
        return process.HasExited ? 0 : process.Threads.Count;
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
