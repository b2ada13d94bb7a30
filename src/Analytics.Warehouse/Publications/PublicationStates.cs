using Analytics.Core.Words;

namespace Analytics.Warehousing;

/// <summary>The states of a report's publication on the web, by their codes, with the words that people see.</summary>
public static class PublicationStates
{
    public const string NotDue = "not-due";
    public const string Due = "due";
    public const string Unknown = "unknown";
    public const string Overdue = "overdue";
    public const string Published = "published";
    public const string Late = "late";
    public const string Differs = "differs";
    public const string NotRequired = "not-required";

    /// <summary>Every state with its words.</summary>
    public static readonly IReadOnlyDictionary<string, Text> Words = new Dictionary<string, Text>
    {
        [NotDue] = new("未到期", "Not due"),
        [Due] = new("待公布", "Due"),
        [Unknown] = new("未核实", "Unknown"),
        [Overdue] = new("逾期未公布", "Overdue"),
        [Published] = new("已公布", "Published"),
        [Late] = new("逾期公布", "Published late"),
        [Differs] = new("与报送不一致", "Differs from the filing"),
        [NotRequired] = new("不需公布", "Not required"),
    };

    /// <summary>It is known to stand on the web.</summary>
    public static bool IsPublished(string state) => state is Published or Late or Differs;

    /// <summary>The state on a day, from what is known of the publication.</summary>
    /// <param name="code">What the view ReportPublications says: differs, late, published, none.</param>
    /// <param name="isClosed">A person declared the year's publications looked up; before that nobody is overdue.</param>
    public static string On(DateOnly today, string code, int year, bool isExpected, DateOnly? dueOn, bool isClosed) =>
        code != "none" ? code
        : !isExpected ? NotRequired
        : dueOn is { } due && today > due ? (isClosed ? Overdue : Unknown)
        : today.Year > year ? Due
        : NotDue;
}
