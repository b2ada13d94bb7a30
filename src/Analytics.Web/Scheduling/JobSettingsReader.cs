using System.Globalization;
using Analytics.Jobs;
using Analytics.Jobs.Running;

namespace Analytics.Web.Scheduling;

/// <summary>Reads what an office sets for its jobs; a slip is told with its key before anything starts.</summary>
public static class JobSettingsReader
{
    /// <summary>The settings under <c>Inbox</c>, <c>Backup</c>, <c>Papers</c>, <c>District</c> and <c>Jobs</c>.</summary>
    /// <exception cref="FormatException">A value cannot be used; the message names the key.</exception>
    public static JobSettings From(IConfiguration configuration)
    {
        var settings = new JobSettings
        {
            Inboxes = List(configuration, "Inbox:Folders"),
            AfterImport = configuration["Inbox:AfterImport"]?.ToLowerInvariant() switch
            {
                null or "move" => AfterImport.Move,
                "keep" => AfterImport.Keep,
                var other => throw new FormatException($"Inbox:AfterImport is “{other}”; write `keep` or `move`."),
            },
            PublishedFolders = List(configuration, "Inbox:PublishedFolder") is { Length: > 0 } named ? named : new JobSettings().PublishedFolders,
            BackupFolder = configuration["Backup:Folder"],
            BackupsKept = Whole(configuration, "Backup:Kept", 14),
            PapersFolder = configuration["Papers:Folder"],
            Under = configuration["District"],
            QuietDays = Whole(configuration, "Inbox:QuietDays", 3),
            Schedules = configuration.GetSection("Jobs").GetChildren()
                .Where(job => job["Schedule"] is not null)
                .ToDictionary(job => job.Key, job => job["Schedule"]!, StringComparer.Ordinal),
        };
        foreach (var id in settings.Schedules.Keys.Where(id => JobRunner.Find(id) is null))
        {
            throw new FormatException($"Jobs:{id} names no job; there are {string.Join(", ", JobRunner.Jobs.Select(job => job.Id))}.");
        }

        foreach (var job in JobRunner.Jobs)
        {
            settings.ScheduleOf(job);
        }

        return settings;
    }

    private static string[] List(IConfiguration configuration, string key) =>
        configuration[key] is { } one
            ? one.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. configuration.GetSection(key).GetChildren().Select(child => child.Value).OfType<string>()];

    private static int Whole(IConfiguration configuration, string key, int otherwise) =>
        configuration[key] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new FormatException($"{key} is “{text}”; write a whole number above zero.");
}
