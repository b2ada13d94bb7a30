namespace Analytics.Tests.Warehousing;

/// <summary>A clock that a test sets; it does not move by itself.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public static TestClock On(int year, int month, int day) => new(new DateTimeOffset(year, month, day, 4, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
