using System.Globalization;
using Analytics.Core.Words;
using Analytics.Warehousing;

namespace Analytics.Web.Showing;

/// <summary>From where a question is asked, as addresses name it: `asof` is the day up to which the warehouse knew, `filedby` the day by
/// which units had filed, `tree=today` that every year is summed by the tree as it stands today.</summary>
public static class Asked
{
    /// <summary>The knowledge of two days; a day means its end in Shanghai. What is no day is left out.</summary>
    public static Knowledge Of(string? asOf, string? filedBy, string? tree = null) => new()
    {
        AsOf = Day(asOf) is { } day ? Shanghai.StartOf(day.AddDays(1)).AddMilliseconds(-1) : null,
        FiledBy = Day(filedBy),
        IsTodaysTree = tree == "today",
    };

    /// <summary>The day up to which an answer holds, for what is written beside figures.</summary>
    public static string AsOfText(Warehouse warehouse, Knowledge knowledge) =>
        Instants.Text(knowledge.AsOf ?? warehouse.Clock.GetUtcNow()) + (knowledge.FiledBy is { } day ? $"; filed by {Instants.Text(day)}" : "") + (knowledge.IsTodaysTree ? "; by today's tree" : "");

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;
}
