using System.Text.RegularExpressions;
using Analytics.Warehousing.Deployment;
using Analytics.Warehousing.Engines;
using Dapper;

namespace Analytics.Warehousing;

/// <summary>From where a question is asked: what the warehouse knew, what had been filed, and by which tree.</summary>
/// <remarks>A view is one SELECT. Asked as of now it is read as a view; asked otherwise the same texts are put together
/// as named SELECTs, with what they rest on restricted, since views take no parameters.</remarks>
public sealed partial record Knowledge
{
    public static readonly Knowledge Now = new();

    /// <summary>What the warehouse knew at this instant; null is all that it knows.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What units had filed by this day, whenever it was imported; null is all that they filed.</summary>
    public DateOnly? FiledBy { get; init; }

    /// <summary>Sum every year by the tree as it stands today; else by the tree of that year.</summary>
    public bool IsTodaysTree { get; init; }

    private bool IsPlain => AsOf is null && FiledBy is null && !IsTodaysTree;

    /// <summary>The statement to run for a statement over views.</summary>
    internal string Compose(string sql, Engine engine)
    {
        if (IsPlain)
        {
            return sql;
        }

        var ctes = new List<string>();
        foreach (var view in View.ReadBy(sql))
        {
            if (view.Ctes.Length > 0)
            {
                ctes.Add(Restricted(view.Ctes));
            }

            ctes.Add($"{view.Name} {engine.AsCte} ({Restricted(Source(view))})");
        }

        sql = Restricted(sql.TrimStart());
        return ctes.Count == 0 ? sql : sql.StartsWith("WITH ", StringComparison.Ordinal)
            ? $"WITH {string.Join(",\n", ctes)},\n{sql[5..]}"
            : $"WITH {string.Join(",\n", ctes)}\n{sql}";
    }

    internal DynamicParameters Parameters(object? parameters)
    {
        var all = new DynamicParameters(parameters);
        if (AsOf is { } instant)
        {
            all.Add("AsOf", Instants.Text(instant));
        }

        if (FiledBy is { } day)
        {
            all.Add("FiledBy", Instants.Text(day));
        }

        return all;
    }

    private string Source(View view) => view.Name switch
    {
        "ObligationInForce" when FiledBy is not null => Restriction("ObligationFiledBy"),
        "TreeInForce" when IsTodaysTree => Restriction("TreeOfToday"),
        _ => view.Select,
    };

    private string Restricted(string select) =>
        AsOf is null ? select : StillKnown().Replace(select, "$1KnownFrom <= @AsOf AND $1KnownTo > @AsOf");

    private static string Restriction(string name) => SqlFile.All.Single(file => file.Folder == "restricted" && file.Name == name).Statement;

    [GeneratedRegex(@"(\w+\.)KnownTo = '9999-12-31'")]
    private static partial Regex StillKnown();
}
