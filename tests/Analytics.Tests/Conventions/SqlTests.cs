using System.Text.RegularExpressions;

namespace Analytics.Tests.Conventions;

/// <summary>The house rules for files in sql/.</summary>
public sealed partial class SqlTests
{
    private static readonly string[] Views = [.. Repository.Files("sql/views", "*.sql")];
    private static readonly string[] All = [.. Repository.Files("sql", "*.sql")];

    [Fact]
    public void Every_object_states_its_grain_on_the_first_line()
    {
        var silent = All.Where(path => !path.Contains("/migrations/", StringComparison.Ordinal))
            .Where(path => Repository.Read(path).Split('\n')[0] is var first && !first.StartsWith("-- One row per ", StringComparison.Ordinal) && !first.StartsWith("-- ", StringComparison.Ordinal)
                || (path.Contains("/views/", StringComparison.Ordinal) || path.Contains("/tables/", StringComparison.Ordinal)) && !Repository.Read(path).StartsWith("-- One row per ", StringComparison.Ordinal))
            .ToList();

        Assert.True(silent.Count == 0, "Begin with `-- One row per …`:\n" + string.Join('\n', silent));
    }

    [Fact]
    public void A_view_has_one_definition_that_every_engine_runs()
    {
        var foreign = Views.SelectMany(path => NotPortable().Matches(WithoutComments(Repository.Read(path)))
            .Select(match => $"{path}: {match.Value.Trim()}")).Distinct().ToList();

        Assert.True(foreign.Count == 0, "Only the portable subset runs on both engines; formatting, paging and dates belong to C#:\n" + string.Join('\n', foreign));
    }

    [Fact]
    public void No_view_selects_a_star()
    {
        var stars = Views.Where(path => Star().IsMatch(WithoutComments(Repository.Read(path)))).ToList();

        Assert.True(stars.Count == 0, "Name the columns:\n" + string.Join('\n', stars));
    }

    [Fact]
    public void Nothing_is_merged()
    {
        var merging = All.Concat(Repository.Files("deploy", "*.sql")).Concat(Repository.Files("src", "*.cs")).Where(path => Merge().IsMatch(WithoutComments(Repository.Read(path)))).ToList();

        Assert.True(merging.Count == 0, "MERGE races with itself and with others; write UPDATE, then INSERT … WHERE NOT EXISTS:\n" + string.Join('\n', merging));
    }

    private static string WithoutComments(string sql) => Comment().Replace(sql, "");

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bCURRENT_TIMESTAMP\b|\bAVG\s*\(|\bTOP\b|\bLIMIT\b|\bOFFSET\b|\bISNULL\s*\(|\bIFNULL\s*\(|\bLEN\s*\(|\bLENGTH\s*\(|\bCONCAT\s*\(|\|\||\bSTRING_AGG\b|\bPIVOT\b|\bN'|\bGETUTCDATE\b|\bGO\b|\bdbo\.", RegexOptions.IgnoreCase)]
    private static partial Regex NotPortable();

    [GeneratedRegex(@"\bMERGE\s+(INTO\s+)?\w+\s+(AS\s+\w+\s+)?USING\b", RegexOptions.IgnoreCase)]
    private static partial Regex Merge();

    [GeneratedRegex(@"SELECT\s+(?:\w+\.)?\*", RegexOptions.IgnoreCase)]
    private static partial Regex Star();
}
