using System.Data.Common;

namespace Analytics.Warehousing;

/// <summary>A body of a level, with the units below it and the years in which they stood there.</summary>
internal sealed record RollupGroup(string Code, string Name, string KindCode, string LevelCode)
{
    public List<(int Unit, int From, int To)> Units { get; } = [];

    /// <summary>The bodies of a level that stand below a body, in no order.</summary>
    public static IReadOnlyList<RollupGroup> Of(Warehouse warehouse, DbConnection connection, RollupQuery query, UnitsBelow units)
    {
        // A few bodies are looked at one by one; of many, those of the level are sought out first.
        const int Many = 5_000;
        var from = units.Count > Many
            ? "DimJurisdiction AS g CROSS JOIN TreeInForce AS b CROSS JOIN TreeInForce AS t"
            : "TreeInForce AS b CROSS JOIN DimJurisdiction AS g CROSS JOIN TreeInForce AS t";
        var groups = new List<RollupGroup>();
        using var rows = warehouse.Rows(
            connection,
            $"""
            SELECT g.JurisdictionCode, g.Name, g.KindCode, g.LevelCode, t.DescendantCode,
                CASE WHEN b.ValidFromYear > t.ValidFromYear THEN b.ValidFromYear ELSE t.ValidFromYear END AS FromYear,
                CASE WHEN b.ValidToYear < t.ValidToYear THEN b.ValidToYear ELSE t.ValidToYear END AS ToYear
            FROM {from}
            WHERE b.AncestorCode = @Under AND g.JurisdictionCode = b.DescendantCode AND g.LevelCode = @Level
                AND g.KindCode IN ('government', 'town', 'street', 'zone', 'other') AND t.AncestorCode = g.JurisdictionCode
            """,
            query.Knowledge, ("Under", query.Under), ("Level", query.Level));
        var byCode = new Dictionary<string, RollupGroup>(StringComparer.Ordinal);
        var last = Array.Empty<byte>();
        RollupGroup? group = null;
        while (rows.Read())
        {
            // The units of one body come after one another.
            var code = rows.Text(0);
            if (group is null || !code.SequenceEqual(last))
            {
                last = code.ToArray();
                var text = System.Text.Encoding.UTF8.GetString(last);
                if (!byCode.TryGetValue(text, out group))
                {
                    group = new RollupGroup(text, Text(rows.Text(1)), Text(rows.Text(2)), Text(rows.Text(3)));
                    byCode.Add(text, group);
                    groups.Add(group);
                }
            }

            group.Units.Add((units.Add(rows.Text(4)), (int)rows.Whole(5), (int)rows.Whole(6)));
        }

        return groups;
    }

    private static string Text(ReadOnlySpan<byte> text) => System.Text.Encoding.UTF8.GetString(text);
}
