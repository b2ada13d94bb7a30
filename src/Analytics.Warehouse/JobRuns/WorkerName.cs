using System.Diagnostics;
using System.Globalization;

namespace Analytics.Warehousing;

/// <summary>The name under which a program holds work: machine and process, so that the next start on the same machine sees at once who died.</summary>
public static class WorkerName
{
    /// <summary>This program.</summary>
    public static string Own { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");

    /// <summary>True where the program of this name ran on this machine and is no longer there. Of other machines nothing is known; their hold lapses.</summary>
    public static bool IsGone(string name)
    {
        var parts = name.Split('/')[0].Split(':');
        if (parts.Length != 2 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
