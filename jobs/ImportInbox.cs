using System.Security.Cryptography;
using Analytics.Core.Words;
using Analytics.Jobs.Importing;
using Analytics.Jobs.Scheduling;
using Analytics.Warehousing;

namespace Analytics.Jobs;

/// <summary>Imports what people dropped into the inbox folders, and whatever else waits in the queue.</summary>
/// <remarks>Every few minutes: a clerk who drops a file in wants to see it on the page before the tea is cold.</remarks>
public sealed class ImportInbox : Job
{
    public override string Id => "import-inbox";

    public override Schedule Schedule => Schedule.EveryMinutes(2);

    public override Text Title => new("导入收件文件夹", "Import the inbox");

    public override Text Purpose => new(
        "把收件文件夹里写完的文件排入队列并入库；放在单位文件夹里的按该单位认，放在“公布件”文件夹里的与报送件比较。入库后移到 done，搁置的移到 set-aside 并附原因。",
        "Queues the finished files of the inbox folders and loads them; a unit's own folder says whose they are, and files in a folder named published are held beside what was filed. Loaded files move to done, others to set-aside with the reason beside them.");

    public override async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var inboxes = context.Settings.Inboxes.Select(written => new Inbox(written, context.Settings, context.Warehouse, context.Clock)).ToDictionary(inbox => inbox.Folder, StringComparer.Ordinal);
        var copies = new PublishedInbox(context.Warehouse).Take([.. inboxes.Values], cancellationToken);
        var found = inboxes.Values.SelectMany(inbox => inbox.Files().Where(file => !inbox.IsPublished(file.Path!))).ToList();
        if (context.Settings.AfterImport == AfterImport.Keep)
        {
            found = New(found, context.Warehouse);
        }

        if (found.Count == 0 && copies.Loaded + copies.SetAside == 0 && context.Warehouse.Queue.State().Waiting == 0)
        {
            return new JobOutcome(new Text("没有新文件。", "No new files."));
        }

        if (found.Count > 0)
        {
            var run = context.Warehouse.Imports.Begin(new ImportRequest($"{found.Count} files, inbox", "import-inbox"));
            context.Warehouse.Queue.Add(run, found);
            context.Warehouse.Imports.End(run);
        }

        var of = context.Warehouse.Queue.State().Waiting;
        var seen = 0;
        var summary = await new QueueWorker(context.Warehouse).RunAsync(
            worked =>
            {
                context.Report.Report(new JobProgress(++seen, Math.Max(of, seen), Line(worked)));
                if (worked is { IsSettled: true, File.Path: { } path }
                    && inboxes.FirstOrDefault(inbox => path.StartsWith(inbox.Key + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Value is { } inbox)
                {
                    Settle(inbox, path, worked, context);
                }
            },
            cancellationToken: cancellationToken);
        summary = new ImportSummary(summary.Loaded + copies.Loaded, summary.Unchanged + copies.Unchanged, summary.SetAside + copies.SetAside);
        return new JobOutcome(
            new Text($"入库 {summary.Loaded}，未变 {summary.Unchanged}，搁置 {summary.SetAside}。", $"{summary.Loaded} loaded, {summary.Unchanged} unchanged, {summary.SetAside} set aside."),
            summary.Loaded + summary.Unchanged,
            summary.SetAside);
    }

    // A folder that may not be written to is no reason to stop: the report is loaded, and its file stays where it is.
    private static void Settle(Inbox inbox, string path, WorkedFile worked, JobContext context)
    {
        var aside = worked.Lines.FirstOrDefault(line => line.Status == LoadStatus.SetAside);
        try
        {
            inbox.Settle(path, aside is not null, aside?.Reason is { } reason ? $"{reason.Zh}\n{reason.En}" : null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            context.Say(new Text(
                $"{worked.File.Name} 已处理，但移不走：{wrong.Message} 请检查收件文件夹的权限和空间。",
                $"{worked.File.Name} is done but cannot be moved: {wrong.Message} Check the rights and the space of the inbox folder."));
        }
    }

    // Kept files are seen at every look; those whose content is loaded or was set aside are left alone.
    private static List<FileToImport> New(List<FileToImport> found, Warehouse warehouse)
    {
        var aside = warehouse.Imports.SetAsideFiles().Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. found.Where(file =>
            {
                using var stream = File.OpenRead(file.Path!);
                var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
                return warehouse.Loader.Known(sha256).Count == 0 && !aside.Contains(sha256);
            }),
        ];
    }

    private static Text Line(WorkedFile worked) =>
        worked.Lines.FirstOrDefault(line => line.Status == LoadStatus.SetAside) is { Reason: { } reason }
            ? worked.IsSettled
                ? new Text($"{worked.File.Name}：搁置，{reason.Zh}", $"{worked.File.Name}: set aside, {reason.En}")
                : new Text($"{worked.File.Name}：稍后再试，{reason.Zh}", $"{worked.File.Name}: to be tried again, {reason.En}")
            : new Text(
                $"{worked.File.Name}：{string.Join("、", worked.Lines.Select(line => $"{line.Code} {line.Year}"))}",
                $"{worked.File.Name}: {string.Join(", ", worked.Lines.Select(line => $"{line.Code} {line.Year}"))}");
}
