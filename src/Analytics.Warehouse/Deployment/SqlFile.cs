using System.Reflection;
using System.Text.RegularExpressions;

namespace Analytics.Warehousing.Deployment;

/// <summary>One object of the warehouse as its file in <c>sql/</c> defines it.</summary>
/// <param name="Folder">tables, indexes, migrations, views/base, …</param>
/// <param name="Name">Name of the object, which is the file's.</param>
/// <param name="Text">The whole file.</param>
public sealed partial record SqlFile(string Folder, string Name, string Text)
{
    /// <summary>Every file, in the order of folders and names.</summary>
    public static readonly IReadOnlyList<SqlFile> All = Read();

    public static readonly IReadOnlyList<SqlFile> Tables = [.. All.Where(file => file.Folder == "tables")];

    public static readonly IReadOnlyList<SqlFile> Indexes = [.. All.Where(file => file.Folder == "indexes")];

    public static readonly IReadOnlyList<SqlFile> Migrations = [.. All.Where(file => file.Folder == "migrations")];

    /// <summary>The statement without its comment lines and closing semicolon.</summary>
    public string Statement => string.Join('\n', Text.Split('\n').Where(line => !line.TrimStart().StartsWith("--", StringComparison.Ordinal))).Trim().TrimEnd(';');

    /// <summary>The sentence after "One row per", which says what a row is.</summary>
    public string Grain => Text.Split('\n')[0].TrimStart('-', ' ').TrimEnd('\r');

    private static SqlFile[] Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith("sql/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    var path = name.Replace('\\', '/');
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new SqlFile(path[4..Math.Max(4, path.LastIndexOf('/'))], Path.GetFileNameWithoutExtension(path), LineEnd().Replace(reader.ReadToEnd(), "\n"));
                }),
        ];
    }

    [GeneratedRegex("\r\n")]
    private static partial Regex LineEnd();
}
