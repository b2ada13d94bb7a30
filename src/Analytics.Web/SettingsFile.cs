namespace Analytics.Web;

/// <summary>The one settings file, read and looked over before anything starts: a slip is told with its key.</summary>
public static class SettingsFile
{
    // docs/install.md explains each; a test holds the two together.
    private static readonly string[] Known = ["warehouse", "urls", "ConnectionStrings", "Proxy", "OpenId", "Scheduler", "Metrics", "District", "Inbox", "Backup", "Papers", "Jobs"];

    /// <summary>The first words of every key that a settings file may hold.</summary>
    public static IReadOnlyList<string> Keys => Known;

    /// <summary>Settings of the file in a folder, overruled by the environment, overruled by the command line.</summary>
    /// <exception cref="FormatException">The file cannot be read, or holds a key that is none.</exception>
    public static IConfigurationRoot Read(string folder, string[] args)
    {
        var path = Path.Combine(folder, SiteSettings.FileName);
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
            if (file.GetChildren().FirstOrDefault(section => !Known.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                throw new FormatException($"{path}: {unknown.Key} is no setting; there are {string.Join(", ", Known)} (docs/install.md).");
            }
        }
        catch (InvalidDataException broken)
        {
            throw new FormatException($"{path} is not readable as JSON: {broken.InnerException?.Message ?? broken.Message}");
        }

        return new ConfigurationBuilder().AddJsonFile(path, optional: true).AddEnvironmentVariables("ANALYTICS_").AddCommandLine(args).Build();
    }

    /// <summary>One of a few words.</summary>
    /// <exception cref="FormatException">Another word; the message names the key.</exception>
    public static string OneOf(this IConfiguration configuration, string key, string otherwise, params string[] words) =>
        configuration[key] is not { } text ? otherwise
        : Array.Find(words.Append(otherwise).ToArray(), word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"{key} is “{text}”; write {string.Join(" or ", words.Append(otherwise).Order(StringComparer.Ordinal).Select(word => $"`{word}`"))}.");
}
