using Analytics.Core.Words;
using Analytics.Reporting.Charts;
using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>The states of an obligation as pages print them, and how they group in a bar.</summary>
public static class StateWords
{
    /// <summary>The groups of a bar from left to right, with their words.</summary>
    public static readonly IReadOnlyList<(string Group, Text Words)> Groups =
    [
        ("accepted", new("已通过", "accepted")),
        ("received", new("已收待审", "received")),
        ("returned", new("需更正", "to be corrected")),
        ("overdue", new("逾期未报", "overdue")),
        ("unknown", new("未核实", "not verified")),
        ("due", new("未到期或待报", "not yet due")),
    ];

    public static Text Of(string code) => States.Words.TryGetValue(code, out var words) ? words : GapWord.Of(code).Word;

    /// <summary>The group of a state; empty for units that owe nothing.</summary>
    public static string GroupOf(string code) => code switch
    {
        States.NotRequired or States.Abolished => "",
        States.Overdue => "overdue",
        States.Unknown => "unknown",
        States.Received => "received",
        States.Unreadable or States.SentBack or States.WrongForm => "returned",
        _ when States.IsAccepted(code) => "accepted",
        _ => "due",
    };
}
