using System.Globalization;
using Analytics.Core.Words;
using Analytics.Jobs.Scheduling;
using Analytics.Warehousing;

namespace Analytics.Jobs;

/// <summary>Says when no filing has come for days in the middle of the season: an inbox that nobody empties looks just like one that nobody fills.</summary>
/// <remarks>The season runs from 1 January to 31 March (articles 49 and 50 of the regulation); outside it silence is no news.</remarks>
public sealed class WatchFreshness : Job
{
    public override string Id => "watch-freshness";

    public override Schedule Schedule => Schedule.DailyAt(8, 0);

    public override Text Title => new("收件是否中断", "Is the inbox alive");

    public override Text Purpose => new(
        "报送季（1 月至 3 月）里连续数天没有收到任何报告、而仍有单位待报时提醒。",
        "In the season (January to March), says when nothing has come for days while units are still due.");

    public override Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var today = context.Clock.Today();
        if (today.Month > 3)
        {
            return Task.FromResult(new JobOutcome(new Text("不在报送季。", "Not in the season.")));
        }

        var waiting = context.Warehouse.Query<Waiting>(
            """
            SELECT COUNT(*) AS Units
            FROM ObligationInForce AS o
            WHERE o.ReportYear = @Year AND o.StateCode IN ('due', 'extended', 'overdue', 'unknown', 'not-due')
            """,
            new { Year = today.Year - 1 })[0].Units;
        var last = context.Warehouse.Query<LastFiling>("SELECT MAX(v.KnownFrom) AS At FROM ReportVersion AS v")[0].At;
        var quiet = last is null ? (int?)null : today.DayNumber - Shanghai.DayOf(Instants.Parse(last)).DayNumber;
        if (waiting == 0 || (quiet is { } days && days < context.Settings.QuietDays))
        {
            return Task.FromResult(new JobOutcome(new Text("收件正常。", "Filings are coming in.")));
        }

        var (zh, en) = quiet is { } silent
            ? (silent.ToString(CultureInfo.InvariantCulture) + " 天", silent.ToString(CultureInfo.InvariantCulture) + " days")
            : ("至今", "so far");
        var line = new Text(
            $"{zh}没有收到报告，{today.Year - 1} 年度还有 {waiting} 个单位未收。请看收件文件夹和作业页。",
            $"No report for {en}; {waiting} units are still to come for {today.Year - 1}. Look at the inbox folder and at the jobs page.");
        context.Say(line);
        return Task.FromResult(new JobOutcome(line, 0, 1));
    }

    private sealed record Waiting
    {
        public required long Units { get; init; }
    }

    private sealed record LastFiling
    {
        public string? At { get; init; }
    }
}
