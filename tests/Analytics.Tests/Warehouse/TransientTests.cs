using Analytics.Warehousing.Engines;

namespace Analytics.Tests.Warehousing;

public sealed class TransientTests
{
    [Theory]
    [InlineData(1205)]
    [InlineData(3960)]
    [InlineData(40613)]
    [InlineData(-2)]
    public void A_deadlock_a_lost_snapshot_a_failing_over_service_and_a_slow_answer_pass(int number) => Assert.True(Transient.Is(number));

    [Theory]
    [InlineData(2627)]
    [InlineData(229)]
    [InlineData(208)]
    [InlineData(1105)]
    [InlineData(18456)]
    public void A_broken_key_a_missing_right_a_missing_table_a_full_disk_and_a_wrong_password_do_not(int number) => Assert.False(Transient.Is(number));

    [Fact]
    public void Work_that_failed_in_passing_is_done_again_after_a_growing_pause()
    {
        var (tries, pauses) = (0, new List<TimeSpan>());

        var result = Transient.Retry(() => ++tries < 3 ? throw new TimeoutException() : tries, failure => failure is TimeoutException, pauses.Add);

        Assert.Equal(3, result);
        Assert.Equal(Transient.Pauses.Take(2), pauses);
    }

    [Fact]
    public void A_failure_that_does_not_pass_is_told_at_once()
    {
        var tries = 0;

        Assert.Throws<InvalidOperationException>(() => Transient.Retry<int>(
            () =>
            {
                tries++;
                throw new InvalidOperationException();
            },
            failure => failure is TimeoutException,
            _ => { }));
        Assert.Equal(1, tries);
    }

    [Fact]
    public void After_the_last_pause_the_failure_is_the_callers()
    {
        var tries = 0;

        Assert.Throws<TimeoutException>(() => Transient.Retry<int>(
            () =>
            {
                tries++;
                throw new TimeoutException();
            },
            _ => true,
            _ => { }));
        Assert.Equal(Transient.Pauses.Count + 1, tries);
    }
}
