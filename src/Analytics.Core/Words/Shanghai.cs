namespace Analytics.Core.Words;

/// <summary>Days and clock times as the law counts them: Asia/Shanghai, which has had no summer time since 1991.</summary>
public static class Shanghai
{
    // A fixed offset needs no time-zone data on the machine.
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day in Shanghai on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Today in Shanghai by the given clock.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The first instant of a day in Shanghai.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
