using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;
using Analytics.Reporting.Papers;
using Analytics.Reporting.Papers.Letters;
using Analytics.Reporting.Season;

namespace Analytics.Jobs;

/// <summary>Drafts each morning what the day asks for: reminders seven and three days before a date, and slips to those confirmed overdue.</summary>
/// <remarks>Nothing is sent. Drafts lie on the season's page, and as Word files in the papers' folder where one is set; each occasion is drafted once.</remarks>
public sealed class DraftReminders : Job
{
    public override string Id => "draft-reminders";

    public override Schedule Schedule => Schedule.DailyAt(7, 30);

    public override Text Title => new("起草提示和工作提示单", "Draft reminders and slips");

    public override Text Purpose => new(
        "每天早上起草初稿、报送、公布、修改期限前 7 天和 3 天的提示，以及对经确认逾期单位的工作提示单；只起草，不发送。",
        "Each morning drafts reminders seven and three days before the days of drafts, filing, publication and corrections, and slips to those confirmed overdue; nothing is sent.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.Under is not { } under)
        {
            return Task.FromResult(new JobOutcome(new Text("没有设置区划（District）。", "District is not set.")));
        }

        var drafted = new List<Occasion>();

        // A draft may be due before the year is out; whatever else is due, is due in the year after it.
        foreach (var year in new[] { context.Clock.Today().Year - 1, context.Clock.Today().Year })
        {
            var office = new Office(context.Warehouse, under, year);
            var fresh = DraftedPapers.Draft(office);
            drafted.AddRange(fresh);
            if (context.Settings.PapersFolder is { } folder)
            {
                Write(Path.Combine(folder, $"{context.Clock.Today():yyyy-MM-dd}"), fresh);
            }
        }

        return Task.FromResult(new JobOutcome(new Text($"新起草 {drafted.Count} 份，等人处理。", $"{drafted.Count} new drafts wait for a person."), drafted.Count));
    }

    private static void Write(string folder, IReadOnlyList<Occasion> fresh)
    {
        var templates = new PaperTemplates();
        foreach (var occasion in fresh)
        {
            Directory.CreateDirectory(folder);

            // A name from a list never becomes a path: the code leads, and only letters follow.
            var name = string.Concat(occasion.Paper.Name.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-'));
            File.WriteAllBytes(Path.Combine(folder, $"{name}.docx"), templates.Word(occasion.Paper));
        }
    }
}
