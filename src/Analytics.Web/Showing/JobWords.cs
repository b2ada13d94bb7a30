using System.Globalization;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>How runs of scheduled jobs are said on pages: what came of them and how long they took.</summary>
public static class JobWords
{
    public static Text Outcome(string code) => code switch
    {
        "running" => new("运行中", "running"),
        "done" => new("完成", "done"),
        "failed" => new("失败", "failed"),
        "lost" => new("中断", "broken off"),
        _ => new(code, code),
    };

    /// <summary>The colour of a state's pill, as the style sheet names it.</summary>
    public static string Tone(string code) => code switch { "done" => "accepted", "failed" or "lost" => "overdue", _ => "received" };

    /// <summary>How long the run took; null while it runs.</summary>
    public static Text? Took(JobRun run) => run.EndedAt is { } ended ? Lasting(Instants.Parse(ended) - Instants.Parse(run.StartedAt)) : null;

    /// <summary>A time a person can weigh: tenths below ten seconds, then seconds, minutes, hours.</summary>
    public static Text Lasting(TimeSpan span)
    {
        var invariant = CultureInfo.InvariantCulture;
        return span switch
        {
            { TotalSeconds: < 0.1 } => new("不到 0.1 秒", "under 0.1 s"),
            { TotalSeconds: < 9.95 } => new(string.Create(invariant, $"{span.TotalSeconds:0.0} 秒"), string.Create(invariant, $"{span.TotalSeconds:0.0} s")),
            { TotalMinutes: < 1 } => new(string.Create(invariant, $"{(int)span.TotalSeconds} 秒"), string.Create(invariant, $"{(int)span.TotalSeconds} s")),
            { TotalHours: < 1 } => new(string.Create(invariant, $"{span.Minutes} 分 {span.Seconds} 秒"), string.Create(invariant, $"{span.Minutes} min {span.Seconds} s")),
            _ => new(string.Create(invariant, $"{(int)span.TotalHours} 小时 {span.Minutes} 分"), string.Create(invariant, $"{(int)span.TotalHours} h {span.Minutes} min")),
        };
    }
}
