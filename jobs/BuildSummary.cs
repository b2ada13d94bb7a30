using System.Globalization;
using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;
using Analytics.Reporting.Summaries;

namespace Analytics.Jobs;

/// <summary>Writes the draft of the yearly summary each week of the season, so that it lies ready when the leadership asks.</summary>
/// <remarks>Runs only where the district is set. The file of a week is written anew; a draft that a person took away is not touched.</remarks>
public sealed class BuildSummary : Job
{
    public override string Id => "build-summary";

    public override Schedule Schedule => Schedule.WeeklyOn(DayOfWeek.Monday, 6, 0);

    public override Text Title => new("生成年度汇总稿", "Draft the yearly summary");

    public override Text Purpose => new(
        "1 月到 4 月每周一生成上一年度的汇总分析稿（Word），放在设置的文件夹里。",
        "From January to April, writes each Monday the draft summary of the year before, as Word, into the folder of the settings.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var today = context.Clock.Today();
        if (context.Settings is not { Under: { } under, PapersFolder: { } folder })
        {
            return Task.FromResult(new JobOutcome(new Text("没有设置区划（District）或文稿文件夹（Papers:Folder）。", "District or Papers:Folder is not set.")));
        }

        if (today.Month > 4)
        {
            return Task.FromResult(new JobOutcome(new Text("不在报送季。", "Not in the season.")));
        }

        Directory.CreateDirectory(folder);
        var year = today.Year - 1;
        var summary = YearlySummary.Of(context.Warehouse, under, year);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{under}-{year}-summary.docx"));
        File.WriteAllBytes(path + ".part", SummaryWord.Of(summary));
        File.Move(path + ".part", path, overwrite: true);
        return Task.FromResult(new JobOutcome(new Text($"已写入 {Path.GetFileName(path)}。", $"{Path.GetFileName(path)} is written."), 1));
    }
}
