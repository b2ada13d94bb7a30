using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Analytics.Import.Documents.Programs;

/// <summary>Runs a program that helps to read a file, with limits on time, memory and output.</summary>
internal static class ExternalProgram
{
    private const int MostComplaints = 16_384;

    // sh sets the limits and becomes the program; where the system knows no such limit the program runs without it.
    private const string WithLimits = "ulimit -v $1 2>/dev/null; ulimit -f $2 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec \"$@\"";

    /// <summary>What a program may cost.</summary>
    public sealed record Cost(TimeSpan Time, long Memory, int Output = 128 * 1024 * 1024);

    /// <summary>What a program answered.</summary>
    public sealed record Answer(int Status, byte[] Output, string Complaints);

    /// <summary>True where the program can be started.</summary>
    public static bool IsThere(string program) => Find(program) is not null;

    /// <exception cref="Refusal">Where the program is missing, takes too long or says too much.</exception>
    public static Answer Run(string program, IReadOnlyList<string> arguments, Cost cost, string toInstall, string? folder = null)
    {
        var path = Find(program) ?? throw Refusals.ConverterMissing(program, toInstall);
        using var process = new Process { StartInfo = Start(path, arguments, cost, folder) };
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null && complaints.Length < MostComplaints)
            {
                complaints.Append(line.Data).Append('\n');
            }
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw Refusals.ConverterMissing(program, toInstall);
        }

        process.BeginErrorReadLine();
        process.StandardInput.Close();
        var late = false;
        using var limit = new Timer(_ => { late = true; Kill(process); }, null, cost.Time, Timeout.InfiniteTimeSpan);
        var output = ReadOutput(process, cost.Output);
        process.WaitForExit();
        return late ? throw Refusals.TooSlow(cost.Time)
            : output is null ? throw Refusals.TooLong()
            : new Answer(process.ExitCode, output, complaints.ToString());
    }

    private static byte[]? ReadOutput(Process process, int most)
    {
        var output = new MemoryStream();
        var buffer = new byte[65_536];
        while (process.StandardOutput.BaseStream.Read(buffer) is var count and > 0)
        {
            output.Write(buffer, 0, count);
            if (output.Length > most)
            {
                Kill(process);
                return null;
            }
        }

        return output.ToArray();
    }

    private static ProcessStartInfo Start(string path, IReadOnlyList<string> arguments, Cost cost, string? folder)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/sh"))
        {
            start.FileName = path;
        }
        else
        {
            start.FileName = "/bin/sh";
            string[] before = ["-c", WithLimits, "sh", (cost.Memory / 1024).ToString(), (cost.Output / 512L).ToString(), path];
            foreach (var argument in before)
            {
                start.ArgumentList.Add(argument);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (folder is not null)
        {
            start.Environment["HOME"] = folder;
        }

        return start;
    }

    private static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return File.Exists(program) ? program : null;
        }

        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".com", ""] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }
}
