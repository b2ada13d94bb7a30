namespace Analytics.Cli.Output;

/// <summary>File names made from a unit's name: no path, nothing that a file system refuses.</summary>
public static class FileNames
{
    private static readonly char[] Refused = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    public static string Of(string name, string ending) =>
        string.Concat(name.Select(c => c < ' ' || Refused.Contains(c) ? '_' : c)).Trim(' ', '.') + "." + ending;
}
