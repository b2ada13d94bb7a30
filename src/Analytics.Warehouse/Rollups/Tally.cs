namespace Analytics.Warehousing;

/// <summary>A sum being made: figures, and how many units they come from.</summary>
internal struct Tally
{
    private long total;
    private bool hasTotal;
    private int reported;
    private int accepted;
    private int expected;
    private int unknown;
    private int figures;

    /// <summary>Adds one unit's year.</summary>
    /// <param name="isAcceptedOnly">Only what a person has accepted counts.</param>
    public void Add(in Standing standing, Printed printed, bool isAcceptedOnly)
    {
        expected += standing.IsExpected ? 1 : 0;
        unknown += standing.IsUnknown ? 1 : 0;
        accepted += standing.IsAccepted ? 1 : 0;
        if (standing.IsReported && (standing.IsAccepted || !isAcceptedOnly))
        {
            reported++;
            if (printed.Amount is { } amount)
            {
                (total, hasTotal) = (checked(total + amount), true);
                figures++;
            }
        }
    }

    public readonly Counted Of(string code, string name, string kind, string level, int year) => new()
    {
        Code = code,
        Name = name,
        KindCode = kind,
        LevelCode = level,
        ReportYear = year,
        Total = hasTotal ? total : null,
        ReportedBy = reported,
        AcceptedBy = accepted,
        ExpectedBy = expected,
        Unknown = unknown,
        Figures = figures,
    };
}
