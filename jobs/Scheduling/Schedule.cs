using System.Globalization;
using Analytics.Core.Words;

namespace Analytics.Jobs.Scheduling;

/// <summary>When a job runs, in Shanghai time; each host translates it, since cron dialects differ.</summary>
public abstract record Schedule
{
    /// <summary>The first moment after the given one at which the job is due.</summary>
    public abstract DateTimeOffset NextAfter(DateTimeOffset moment);

    /// <summary>The last moment at or before the given one at which the job was due: what a machine asleep over the hour has missed.</summary>
    public abstract DateTimeOffset LastDue(DateTimeOffset moment);

    /// <summary>The schedule as a person writes it in the settings, such as `daily 06:30`.</summary>
    public abstract string Written { get; }

    public abstract Text Words { get; }

    public static Schedule EveryMinutes(int minutes) => new Every(minutes);

    public static Schedule DailyAt(int hour, int minute) => new Daily(new TimeOnly(hour, minute));

    public static Schedule WeeklyOn(DayOfWeek day, int hour, int minute) => new Weekly(day, new TimeOnly(hour, minute));

    /// <summary>Reads `every 5 minutes`, `daily 06:30` or `weekly monday 07:00`; null where it is none of these.</summary>
    public static Schedule? Parse(string written)
    {
        var words = written.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["every", var n, "minutes" or "minute"] when int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 1440 => EveryMinutes(minutes),
            ["daily", var at] when Clock(at) is { } time => new Daily(time),
            ["weekly", var day, var at] when Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var weekday) && !int.TryParse(day, out _) && Clock(at) is { } time => new Weekly(weekday, time),
            _ => null,
        };
    }

    private static TimeOnly? Clock(string at) =>
        TimeOnly.TryParseExact(at, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Shanghai.Offset);

    private static string Printed(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private sealed record Every(int Minutes) : Schedule
    {
        public override string Written => string.Create(CultureInfo.InvariantCulture, $"every {Minutes} minutes");

        public override Text Words => new($"每 {Minutes} 分钟", $"every {Minutes} minutes");

        public override DateTimeOffset NextAfter(DateTimeOffset moment) => LastDue(moment).AddMinutes(Minutes);

        // Counted from midnight in Shanghai, so that every server names the same moments.
        public override DateTimeOffset LastDue(DateTimeOffset moment)
        {
            var midnight = Shanghai.StartOf(Shanghai.DayOf(moment));
            return midnight.AddMinutes((long)(moment - midnight).TotalMinutes / Minutes * Minutes);
        }
    }

    private sealed record Daily(TimeOnly Time) : Schedule
    {
        public override string Written => $"daily {Printed(Time)}";

        public override Text Words => new($"每天 {Printed(Time)}", $"daily at {Printed(Time)}");

        public override DateTimeOffset NextAfter(DateTimeOffset moment) =>
            At(Shanghai.DayOf(moment), Time) is var today && today > moment ? today : today.AddDays(1);

        public override DateTimeOffset LastDue(DateTimeOffset moment) => NextAfter(moment).AddDays(-1);
    }

    private sealed record Weekly(DayOfWeek Day, TimeOnly Time) : Schedule
    {
        public override string Written => $"weekly {Day.ToString().ToLowerInvariant()} {Printed(Time)}";

        public override Text Words => new($"每周{"日一二三四五六"[(int)Day]} {Printed(Time)}", $"weekly on {Day} at {Printed(Time)}");

        public override DateTimeOffset NextAfter(DateTimeOffset moment)
        {
            var day = Shanghai.DayOf(moment);
            var next = At(day.AddDays(((int)Day - (int)day.DayOfWeek + 7) % 7), Time);
            return next > moment ? next : next.AddDays(7);
        }

        public override DateTimeOffset LastDue(DateTimeOffset moment) => NextAfter(moment).AddDays(-7);
    }
}
