using System.Globalization;
using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;
using Analytics.Warehousing;

namespace Analytics.Jobs;

/// <summary>Copies the warehouse while it is in use, and keeps the last copies; runs only where a backup folder is set.</summary>
public sealed class BackUpWarehouse : Job
{
    private const string Prefix = "analytics-";

    public override string Id => "back-up";

    public override Schedule Schedule => Schedule.DailyAt(1, 30);

    public override Text Title => new("备份", "Back up");

    public override Text Purpose => new(
        "夜里备份数据库到设置的文件夹，只留最近若干份；写完才删旧的。",
        "Copies the warehouse to the folder of the settings at night, and keeps the last copies; an old one goes only after a new one is written.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.BackupFolder is not { } folder)
        {
            return Task.FromResult(new JobOutcome(new Text("没有设置备份文件夹（Backup:Folder）。", "No backup folder is set (Backup:Folder).")));
        }

        Directory.CreateDirectory(folder);
        var stamp = context.Clock.GetUtcNow().ToOffset(Shanghai.Offset).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var target = Path.Combine(folder, $"{Prefix}{stamp}.db");
        var half = target + ".part";

        // Under another name until it is whole: a copy cut off by a power failure is never taken for a backup.
        File.Delete(half);
        var bytes = Backups.Write(context.Warehouse, half);
        File.Move(half, target, overwrite: true);

        var old = Directory.GetFiles(folder, $"{Prefix}*.db").OrderDescending(StringComparer.Ordinal).Skip(context.Settings.BackupsKept).ToList();
        old.ForEach(File.Delete);
        return Task.FromResult(new JobOutcome(
            new Text($"已备份 {bytes / 1024} KB 到 {Path.GetFileName(target)}，删去旧备份 {old.Count} 份。", $"{bytes / 1024} KB to {Path.GetFileName(target)}; {old.Count} old copies removed."),
            1));
    }
}
