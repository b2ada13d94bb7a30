namespace Analytics.Warehousing.Overviews;

/// <summary>The bodies that the warehouse knows: what a code is called, what stands above it, and where a visitor begins.</summary>
public sealed class Places(Warehouse warehouse)
{
    public Row? Find(string code)
    {
        const string sql = "SELECT JurisdictionCode, Name, KindCode, LevelCode, ParentCode FROM DimJurisdiction WHERE JurisdictionCode = @code";
        return warehouse.Query<Row>(sql, new { code }).SingleOrDefault();
    }

    /// <summary>The chain from the top down to a code, itself included.</summary>
    public IReadOnlyList<Row> Chain(string code)
    {
        const string sql = """
            SELECT DISTINCT j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, j.ParentCode, t.Distance
            FROM TreeInForce AS t
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = t.AncestorCode
            WHERE t.DescendantCode = @code
            ORDER BY t.Distance DESC
            """;
        return warehouse.Query<Row>(sql, new { code });
    }

    /// <summary>How many governments the warehouse knows below a place, with units of their own or not.</summary>
    public int CountOfGovernments(string place) => (int)warehouse.Query<long>(
        """
        SELECT COUNT(*)
        FROM DimJurisdiction AS j
        WHERE j.LevelCode IN ('nation', 'province', 'city', 'county') AND j.KindCode = 'government' AND (@place = '' OR j.JurisdictionCode LIKE @below)
        """, new { place, below = place + "%" })[0];

    /// <summary>The governments below a place that have units of their own here, in code order: what a visitor can choose to look at.</summary>
    public IReadOnlyList<Row> Governments(string place) =>
    [
        .. warehouse.Query<Row>(
        """
        SELECT j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, j.ParentCode
        FROM DimJurisdiction AS j
        WHERE j.LevelCode IN ('nation', 'province', 'city', 'county') AND j.KindCode = 'government' AND j.JurisdictionCode LIKE @below
            AND EXISTS
            (
                SELECT 1
                FROM DimJurisdiction AS u
                WHERE u.CountsInCode = j.JurisdictionCode AND u.KindCode <> 'government'
            )
        """, new { below = place + "%" }).OrderBy(row => row.JurisdictionCode, StringComparer.Ordinal),
    ];

    /// <summary>Bodies of the warehouse below a place whose name, today's or former, holds these characters.</summary>
    public IReadOnlyList<Row> Named(string part, string place) =>
    [
        .. warehouse.Query<Row>(
            """
            SELECT DISTINCT j.JurisdictionCode, j.Name, j.KindCode, j.LevelCode, j.ParentCode
            FROM DimJurisdiction AS j
            LEFT JOIN JurisdictionName AS n
                ON n.JurisdictionCode = j.JurisdictionCode
            WHERE (j.Name LIKE @part OR n.Name LIKE @part) AND j.JurisdictionCode LIKE @below AND j.ValidToYear >= j.ValidFromYear
            ORDER BY j.JurisdictionCode
            """, new { part = "%" + part.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) + "%", below = place + "%" }).Take(50),
    ];

    /// <summary>One body.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required string KindCode { get; init; }

        public required string LevelCode { get; init; }

        public string? ParentCode { get; init; }
    }
}
