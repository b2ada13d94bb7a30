namespace Analytics.Warehousing.Overviews;

/// <summary>What became known about a place's reports since a moment: filings that came in, and states that changed.</summary>
public sealed class RecentChanges(Warehouse warehouse)
{
    public IReadOnlyList<Row> Since(string under, int year, DateTimeOffset since)
    {
        const string sql = """
            SELECT o.JurisdictionCode, j.Name, o.ReportYear, o.StateCode, o.VersionNumber, o.KnownFrom, o.Author
            FROM TreeInForce AS t
            INNER JOIN Obligation AS o
                ON o.JurisdictionCode = t.DescendantCode
                AND o.ReportYear BETWEEN t.ValidFromYear AND t.ValidToYear
            INNER JOIN DimJurisdiction AS j
                ON j.JurisdictionCode = o.JurisdictionCode
            WHERE t.AncestorCode = @under AND o.ReportYear = @year AND o.KnownFrom >= @since AND o.KnownTo = '9999-12-31'
            ORDER BY o.KnownFrom DESC, o.JurisdictionCode
            """;
        return warehouse.Query<Row>(sql, new { under, year, since = Instants.Text(since) });
    }

    /// <summary>One unit whose standing is newer than the moment asked about.</summary>
    public sealed record Row
    {
        public required string JurisdictionCode { get; init; }

        public required string Name { get; init; }

        public required long ReportYear { get; init; }

        public required string StateCode { get; init; }

        public long? VersionNumber { get; init; }

        public required string KnownFrom { get; init; }

        public required string Author { get; init; }
    }
}
