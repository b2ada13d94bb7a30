using System.Text.RegularExpressions;

namespace Analytics.Warehousing.Deployment;

/// <summary>A view: one SELECT, with the views that it reads; made a view by the deployer, or a named SELECT for a date.</summary>
public sealed partial class View
{
    /// <summary>Every view, each after the views that it reads.</summary>
    public static readonly IReadOnlyList<View> All = InOrder();

    private View(SqlFile file)
    {
        File = file;
        var create = Create().Match(file.Statement);
        if (!create.Success || create.Groups[1].Value != file.Name)
        {
            throw new InvalidOperationException($"sql/{file.Folder}/{file.Name}.sql must say CREATE VIEW {file.Name} AS …");
        }

        var body = file.Statement[create.Length..].Trim();
        (Ctes, Select) = body.StartsWith("WITH", StringComparison.Ordinal) ? Split(body) : ("", body);
    }

    public SqlFile File { get; }

    public string Name => File.Name;

    /// <summary>Its own named SELECTs, without the word WITH; empty where it has none.</summary>
    public string Ctes { get; }

    /// <summary>Its SELECT, without its own named SELECTs.</summary>
    public string Select { get; }

    /// <summary>The views that it reads.</summary>
    public IReadOnlyList<string> Reads { get; private set; } = [];

    /// <summary>The views of all that a statement names, each after those that it reads.</summary>
    public static IReadOnlyList<View> ReadBy(string sql)
    {
        var wanted = new HashSet<string>(Words().Matches(sql).Select(word => word.Value), StringComparer.Ordinal);
        foreach (var view in All.Reverse().Where(view => wanted.Contains(view.Name)))
        {
            wanted.UnionWith(view.Reads);
        }

        return [.. All.Where(view => wanted.Contains(view.Name))];
    }

    private static List<View> InOrder()
    {
        var waiting = SqlFile.All.Where(file => file.Folder.StartsWith("views", StringComparison.Ordinal)).Select(file => new View(file)).ToList();
        var names = waiting.Select(view => view.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var view in waiting)
        {
            view.Reads = [.. Words().Matches(view.File.Statement).Select(word => word.Value).Distinct().Where(word => word != view.Name && names.Contains(word))];
        }

        var ordered = new List<View>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(view => view.Reads.All(read => ordered.Exists(done => done.Name == read))).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"These views read one another in a circle: {string.Join(", ", waiting.Select(view => view.Name))}.");
            }

            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    // The view's own named SELECTs end where SELECT stands outside every bracket.
    private static (string Ctes, string Select) Split(string body)
    {
        var depth = 0;
        for (var i = 4; i < body.Length; i++)
        {
            depth += body[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && string.CompareOrdinal(body, i, "SELECT", 0, 6) == 0 && char.IsWhiteSpace(body[i - 1]))
            {
                return (body[4..i].Trim(), body[i..]);
            }
        }

        throw new InvalidOperationException($"A view's WITH has no SELECT after it: {body[..Math.Min(80, body.Length)]}");
    }

    [GeneratedRegex(@"^CREATE VIEW (\w+) AS\s")]
    private static partial Regex Create();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
