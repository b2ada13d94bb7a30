namespace Analytics.Warehousing;

/// <summary>On time is judged by the received date of the first readable filing; an unknown date is neither on time nor late.</summary>
internal static class Timeliness
{
    public static string? First(string? known, string? received) =>
        known is null || (received is not null && string.CompareOrdinal(received, known) < 0) ? received : known;

    /// <summary>1 on time, 0 late, null where nobody knows.</summary>
    /// <param name="isFurther">True where something was filed before: an earlier filing of unknown date may have been on time.</param>
    public static int? IsOnTime(ObligationRow old, string? received, bool isFurther) =>
        old.IsOnTime == 1 || (received is not null && string.CompareOrdinal(received, old.LastDay) <= 0) ? 1
        : !isFurther && received is not null ? 0
        : old.IsOnTime;

    public static string AcceptedState(bool wasAccepted, int? isOnTime) =>
        wasAccepted ? States.Amended : isOnTime == 0 ? States.AcceptedLate : States.Accepted;
}
