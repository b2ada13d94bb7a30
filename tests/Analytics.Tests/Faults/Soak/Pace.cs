using System.Diagnostics;

namespace Analytics.Tests.Faults.Soak;

/// <summary>Lets so many through a second at most, and never more at once because the machine was busy before.</summary>
internal sealed class Pace(Stopwatch clock, double seconds)
{
    private readonly Lock turn = new();
    private double next;

    public async Task NextAsync()
    {
        TimeSpan wait;
        lock (turn)
        {
            next = Math.Max(next, clock.Elapsed.TotalSeconds);
            wait = TimeSpan.FromSeconds(next) - clock.Elapsed;
            next += seconds;
        }

        if (wait > TimeSpan.FromMilliseconds(1))
        {
            await Task.Delay(wait);
        }
    }
}
