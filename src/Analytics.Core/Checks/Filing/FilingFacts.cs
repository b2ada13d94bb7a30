namespace Analytics.Core.Checks.Filing;

/// <summary>When a report was due and when its first readable filing came in; days in Shanghai.</summary>
/// <param name="DueOn">The day it was due, extensions counted; null where no day is set.</param>
/// <param name="ReceivedOn">The day its first readable filing came; null where nobody knows.</param>
public sealed record FilingFacts(DateOnly? DueOn, DateOnly? ReceivedOn)
{
    /// <summary>The due day of the send-back round that this version answers; null where it answers none.</summary>
    public DateOnly? RoundDueOn { get; init; }

    /// <summary>The day this version itself came in.</summary>
    public DateOnly? VersionReceivedOn { get; init; }
}
