using Analytics.Warehousing;

namespace Analytics.Reporting.Charts;

/// <summary>How one unit's filing of one year stands.</summary>
/// <param name="State">A state of the obligation, such as accepted or overdue.</param>
/// <param name="IsOnTime">Null where the day it was received is not known, or nothing may be judged yet.</param>
public sealed record FilingState(string State, DateOnly? DueOn, DateOnly? ReceivedOn, bool? IsOnTime)
{
    /// <summary>Nothing is known of this unit and year.</summary>
    public static readonly FilingState None = new("not-expected", null, null, null);

    /// <summary>True where a readable report is there that counts in sums, accepted or still to be judged.</summary>
    public bool IsReported => States.IsReported(State);

    /// <summary>True where a report is asked for at all.</summary>
    public bool IsExpected => State is not (States.NotRequired or States.Abolished or "not-expected");

    /// <summary>True where the figures may still change before a person accepts them.</summary>
    public bool IsProvisional => IsReported && !States.IsAccepted(State);
}
