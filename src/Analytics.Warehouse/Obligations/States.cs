using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>The states of an expected report, by their codes, with the words that people see.</summary>
public static class States
{
    public const string NotDue = "not-due";
    public const string Due = "due";
    public const string Extended = "extended";
    public const string Overdue = "overdue";
    public const string Unknown = "unknown";
    public const string Received = "received";
    public const string Unreadable = "unreadable";
    public const string SentBack = "sent-back";
    public const string WrongForm = "wrong-form";
    public const string Accepted = "accepted";
    public const string AcceptedLate = "accepted-late";
    public const string Amended = "amended";
    public const string NotRequired = "not-required";
    public const string Abolished = "abolished";

    /// <summary>Every state with its words.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Words = new Dictionary<string, Text>
    {
        [NotDue] = new("未到期", "Not due"),
        [Due] = new("待报", "Due"),
        [Extended] = new("已延期", "Extended"),
        [Overdue] = new("逾期未报", "Overdue"),
        [Unknown] = new("未核实", "Unknown"),
        [Received] = new("已收待审", "Received"),
        [Unreadable] = new("无法读取", "Unreadable"),
        [SentBack] = new("退回修改", "Sent back"),
        [WrongForm] = new("格式版本不符", "Wrong form"),
        [Accepted] = new("已通过", "Accepted"),
        [AcceptedLate] = new("逾期报送已通过", "Accepted late"),
        [Amended] = new("已更正", "Amended"),
        [NotRequired] = new("免报", "Not required"),
        [Abolished] = new("已撤并", "Abolished"),
    };

    /// <summary>A filing counts in sums.</summary>
    public static bool IsReported(string state) => state is Received or WrongForm || IsAccepted(state);

    public static bool IsAccepted(string state) => state is Accepted or AcceptedLate or Amended;

    /// <summary>Nothing was received, and time alone moves the state.</summary>
    public static bool IsWaiting(string state) => state is NotDue or Due or Extended or Unknown or Overdue;

    /// <summary>The state of a unit that has filed nothing, and the moment from which it holds.</summary>
    /// <param name="closedAt">When a person declared the year complete; in an open year nothing is ever overdue.</param>
    public static (string State, DateTimeOffset Since) WithoutReport(int year, DateOnly dueOn, DateOnly? extendedTo, DateTimeOffset? closedAt, DateTimeOffset now)
    {
        var today = Shanghai.DayOf(now);
        var isExtended = extendedTo > dueOn;
        var lastDay = isExtended ? extendedTo!.Value : dueOn;
        var opens = Shanghai.StartOf(new DateOnly(year + 1, 1, 1));
        if (today <= lastDay)
        {
            return isExtended ? (Extended, now) : now < opens ? (NotDue, now) : (Due, opens);
        }

        var passed = Shanghai.StartOf(lastDay.AddDays(1));
        return closedAt is { } closed ? (Overdue, closed > passed ? closed : passed) : (Unknown, passed);
    }
}
