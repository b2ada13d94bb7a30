using Analytics.Jobs.Scheduling;

namespace Analytics.Jobs;

/// <summary>What an office sets for its jobs; every value has a default that needs no thought.</summary>
public sealed record JobSettings
{
    /// <summary>Folders that people drop files into; a sub-folder named by a unit's code or name fixes the unit. Empty: no inbox.
    /// One written <c>630106=/srv/inbox</c> is that district's: names of sub-folders are looked for among its units.</summary>
    public IReadOnlyList<string> Inboxes { get; init; } = [];

    /// <summary>What becomes of a file after import: `keep` leaves it, `move` puts it under `done` or `set-aside` in the inbox.</summary>
    public AfterImport AfterImport { get; init; } = AfterImport.Move;

    /// <summary>Names of a sub-folder of an inbox, at any depth, whose files are published copies and not filings.</summary>
    public IReadOnlyList<string> PublishedFolders { get; init; } = ["published", "公布件"];

    /// <summary>Where backups go; null switches the job off.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>How many backups are kept.</summary>
    public int BackupsKept { get; init; } = 14;

    /// <summary>The district whose morning work this is; null where the warehouse holds several.</summary>
    public string? Under { get; init; }

    /// <summary>Days without a filing, in the season, after which the office is told.</summary>
    public int QuietDays { get; init; } = 3;

    /// <summary>Where the yearly summary and other papers are written; null: beside the warehouse.</summary>
    public string? PapersFolder { get; init; }

    /// <summary>Schedules as written in the settings, by job id: `every 5 minutes`, `daily 06:30`, `weekly monday 07:00`, `off`.</summary>
    public IReadOnlyDictionary<string, string> Schedules { get; init; } = new Dictionary<string, string>();

    /// <summary>The schedule of a job: the office's where it set one, else the job's own; null where it is switched off.</summary>
    /// <exception cref="FormatException">The written schedule cannot be read; the message names the key.</exception>
    public Schedule? ScheduleOf(Job job) =>
        !Schedules.TryGetValue(job.Id, out var written) ? job.Schedule
        : written.Trim().Equals("off", StringComparison.OrdinalIgnoreCase) ? null
        : Schedule.Parse(written) ?? throw new FormatException(
            $"Jobs:{job.Id}:Schedule is “{written}”; write `every 5 minutes`, `daily 06:30`, `weekly monday 07:00` or `off`.");
}

/// <summary>What becomes of a file in an inbox after it was imported.</summary>
public enum AfterImport
{
    Keep,
    Move,
}
