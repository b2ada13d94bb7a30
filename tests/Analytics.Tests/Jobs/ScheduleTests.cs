using Analytics.Jobs.Scheduling;

namespace Analytics.Tests.Jobs;

public sealed class ScheduleTests
{
    private static DateTimeOffset Shanghai(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_daily_job_runs_next_at_its_hour_in_Shanghai_whatever_the_machine_says()
    {
        var daily = Schedule.DailyAt(6, 30);

        Assert.Equal(Shanghai(2, 1, 6, 30), daily.NextAfter(Shanghai(1, 31, 23, 30)));
        Assert.Equal(Shanghai(2, 1, 6, 30), daily.NextAfter(Shanghai(1, 31, 23, 30).ToUniversalTime()));
        Assert.Equal(Shanghai(2, 2, 6, 30), daily.NextAfter(Shanghai(2, 1, 6, 30)));
    }

    [Fact]
    public void What_was_due_last_is_known_after_a_sleep_over_the_hour()
    {
        Assert.Equal(Shanghai(2, 1, 6, 30), Schedule.DailyAt(6, 30).LastDue(Shanghai(2, 1, 11, 0)));
        Assert.Equal(Shanghai(1, 31, 6, 30), Schedule.DailyAt(6, 30).LastDue(Shanghai(2, 1, 6, 29)));
        Assert.Equal(Shanghai(1, 26, 7, 0), Schedule.WeeklyOn(DayOfWeek.Monday, 7, 0).LastDue(Shanghai(2, 1, 12, 0)));
    }

    [Fact]
    public void Every_few_minutes_counts_from_midnight_so_that_all_servers_name_the_same_moments()
    {
        var every = Schedule.EveryMinutes(7);

        Assert.Equal(Shanghai(1, 5, 0, 7), every.NextAfter(Shanghai(1, 5, 0, 0)));
        Assert.Equal(Shanghai(1, 5, 0, 7), every.LastDue(Shanghai(1, 5, 0, 13)));
    }

    [Theory]
    [InlineData("every 5 minutes")]
    [InlineData("daily 06:30")]
    [InlineData("weekly monday 07:00")]
    public void A_schedule_reads_back_as_it_is_written(string written) => Assert.Equal(written, Schedule.Parse(written)!.Written);

    [Theory]
    [InlineData("every 0 minutes")]
    [InlineData("daily 25:00")]
    [InlineData("weekly 3 07:00")]
    [InlineData("0 0 * * *")]
    [InlineData("")]
    public void What_is_no_schedule_is_refused(string written) => Assert.Null(Schedule.Parse(written));
}
