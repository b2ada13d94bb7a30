namespace Analytics.Web.Api;

/// <summary>A page of a list, with the size of the whole.</summary>
/// <param name="Items">At most <paramref name="Take"/>.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, int Skip, int Take);

/// <summary>Cuts a list into pages.</summary>
public static class Paging
{
    private const int Most = 500;

    public static Paged<T> Of<T>(IReadOnlyList<T> all, int? skip, int? take)
    {
        var from = Math.Clamp(skip ?? 0, 0, all.Count);
        var count = Math.Clamp(take ?? 100, 1, Most);
        return new Paged<T>([.. all.Skip(from).Take(count)], all.Count, from, count);
    }
}
