namespace Analytics.Warehousing.Engines;

/// <summary>Failures of a server that pass by themselves, and how often they are tried again.</summary>
/// <remarks>Numbers from Microsoft Learn, "Troubleshoot transient connection errors in Azure SQL Database" and "Database engine errors", read on
/// 2026-11-25. A constraint that is broken, a right that is missing or a disk that is full is none: trying again would only hide it.</remarks>
public static class Transient
{
    /// <summary>How long is waited before the second, third and fourth try.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private static readonly HashSet<int> Numbers =
    [
        1205,                                           // chosen as the victim of a deadlock
        1222,                                           // waited too long for a lock
        3960,                                           // another transaction changed the row since this one's snapshot
        -2, 20, 64, 121, 233, 10053, 10054, 10060,      // the connection was cut, or did not come about in time
        615, 926, 4060, 4221,                           // the database is being moved, recovered or opened
        40197, 40501, 40613,                            // the service is failing over, busy or not yet there
        10928, 10929, 49918, 49919, 49920,              // too many sessions or operations at the moment
    ];

    public static bool Is(int number) => Numbers.Contains(number);

    /// <summary>Does some work, and again after a pause where it failed in a way that passes; the last failure is the caller's.</summary>
    /// <param name="work">Must do the whole again: what it did before it failed was rolled back.</param>
    /// <param name="isTransient">Whether a failure passes by itself.</param>
    /// <param name="pause">Waits; null is the machine's clock.</param>
    public static T Retry<T>(Func<T> work, Func<Exception, bool> isTransient, Action<TimeSpan>? pause = null)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (tries < Pauses.Count && isTransient(failure))
            {
                (pause ?? Thread.Sleep)(Pauses[tries]);
            }
        }
    }
}
